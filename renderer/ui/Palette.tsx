import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { cx } from './class-names.ts';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import styles from './Palette.module.css';

export interface PaletteOption {
  /** Unique in the whole list. */
  readonly id: string;
  readonly content: ReactNode;
}

export interface PaletteGroup {
  readonly id: string;
  readonly title: string;
  /** Said after the title: how many there are. */
  readonly count?: string;
  readonly options: readonly PaletteOption[];
}

export interface PaletteProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly groups: readonly PaletteGroup[];
  /** True while the options may be those of an earlier value: Enter waits for the present ones. */
  readonly isBusy?: boolean;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
  readonly closeLabel: string;
  /** Stands above the list: a hint, a failure, that nothing was found. */
  readonly message?: ReactNode;
  /** What was found, in words; it is read out whenever it changes. */
  readonly status: string;
  /** Stands below the list. */
  readonly footer?: ReactNode;
}

/** Where a key leads from option `at` of `count`; null for keys that are the field's own. */
function moveBy(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/**
 * One field over a list of what can be chosen, in groups. The focus stays in the field; arrows, Home and End move
 * through the list, Enter chooses, Escape closes.
 */
export function Palette(props: PaletteProps) {
  const { label, placeholder, value, onChange, groups, onChoose, onClose, closeLabel } = props;
  const { isBusy = false } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const options = groups.flatMap((group) => group.options);
  const at = Math.max(
    0,
    options.findIndex((option) => option.id === wanted),
  );
  const active = options[at]?.id ?? null;
  const elementId = (option: string): string => `${id}-${option}`;
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  /** The value at which Enter was pressed before its options were there. */
  const entered = useRef<string | null>(null);
  useEffect(() => {
    if (isBusy || entered.current === null) return;
    const isMeant = entered.current === value;
    entered.current = null;
    if (isMeant && active !== null) onChoose(active);
  }, [isBusy, value, active, onChoose]);

  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey)
      return;
    if (event.key === 'Enter') {
      event.preventDefault();
      // What was pointed at is meant as it stands there.
      if (isBusy && wanted === null) entered.current = value;
      else if (active !== null) onChoose(active);
      return;
    }
    const next = options.length === 0 ? null : moveBy(event.key, at, options.length);
    if (next === null) return;
    event.preventDefault();
    setWanted(options[next]?.id ?? null);
  };
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''} aria-label={label}>
          <div className={styles.field}>
            <Icon name="search" />
            <input
              className={styles.input}
              role="combobox"
              aria-label={label}
              aria-expanded={options.length > 0}
              aria-controls={`${id}-list`}
              aria-autocomplete="list"
              aria-activedescendant={active === null ? undefined : elementId(active)}
              autoFocus
              autoComplete="off"
              spellCheck={false}
              dir="auto"
              placeholder={placeholder}
              value={value}
              onChange={(event) => {
                setWanted(null);
                onChange(event.target.value);
              }}
              onKeyDown={press}
            />
            <IconButton label={closeLabel} icon="close" onPress={onClose} />
          </div>
          {props.message && <div className={styles.message}>{props.message}</div>}
          <div ref={list} className={styles.list} id={`${id}-list`} role="listbox" aria-label={label}>
            {groups.map((group) => (
              <div key={group.id} role="group" aria-labelledby={`${id}-group-${group.id}`}>
                <div className={styles.group} id={`${id}-group-${group.id}`} role="presentation">
                  {group.title} {group.count && <span className={styles.count}>{group.count}</span>}
                </div>
                {group.options.map((option) => (
                  <div
                    key={option.id}
                    id={elementId(option.id)}
                    role="option"
                    aria-selected={option.id === active}
                    className={cx(styles.option, option.id === active && styles.active)}
                    onPointerMove={() => setWanted(option.id)}
                    onClick={() => onChoose(option.id)}
                  >
                    {option.content}
                  </div>
                ))}
              </div>
            ))}
          </div>
          <div className={styles.footer}>
            <span role="status">{props.status}</span>
            {props.footer}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
