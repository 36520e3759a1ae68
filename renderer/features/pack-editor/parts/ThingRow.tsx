import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '#renderer/i18n/index.ts';
import { IconButton, TextLink } from '#renderer/ui/index.ts';
import styles from './ThingRow.module.css';

export interface ThingRowProps {
  /** What it is called; a sentence that says so where it has no name yet. */
  readonly name: string;
  readonly start?: string;
  readonly about?: ReactNode;
  readonly isOpen: boolean;
  /** Address under which it is open, and under which all are closed. */
  readonly href: string;
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
  readonly onRemove: () => void;
  /** Its form; drawn while it is open. */
  readonly children: ReactNode;
}

/** One thing of a list: its name, and its form below while it is open. */
export function ThingRow(props: ThingRowProps) {
  const { name, start, about, isOpen, href, onUp, onDown, onRemove, children } = props;
  const t = useText('packEditor');
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) form.current?.querySelector('input')?.focus();
  }, [isOpen]);
  return (
    <li className={styles.thing} data-open={isOpen}>
      <div className={styles.head}>
        {start !== undefined && <bdi className={styles.start}>{start}</bdi>}
        <span className={styles.name}>
          <TextLink href={href}>
            <bdi>{name}</bdi>
          </TextLink>
        </span>
        {about !== undefined && <span className={styles.about}>{about}</span>}
        <span className={styles.tools}>
          <IconButton
            label={t('things.up', { name })}
            icon="chevron-up"
            isDisabled={onUp === null}
            onPress={() => onUp?.()}
          />
          <IconButton
            label={t('things.down', { name })}
            icon="chevron-down"
            isDisabled={onDown === null}
            onPress={() => onDown?.()}
          />
          <IconButton label={t('things.remove', { name })} icon="trash" onPress={onRemove} />
        </span>
      </div>
      {isOpen && (
        <div ref={form} className={styles.form}>
          {children}
        </div>
      )}
    </li>
  );
}
