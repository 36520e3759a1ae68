import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import { cx } from './class-names.ts';
import { Icon, type IconName } from './Icon.tsx';
import styles from './NavLink.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface NavSectionProps {
  /** Left out where the place itself is title enough. */
  readonly title?: string;
  readonly lang?: string;
  readonly children: ReactNode;
}

/** A titled group of places to go to, on the left side. */
export function NavSection({ title, lang, children }: NavSectionProps) {
  return (
    <section className={styles.section}>
      {title !== undefined && (
        <h2 className={styles.title} lang={lang}>
          {title}
        </h2>
      )}
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}

export interface NavLinkProps {
  readonly href: string;
  readonly isCurrent?: boolean;
  readonly icon?: IconName;
  /** A number before the words. */
  readonly start?: string;
  /** A count or code after them. */
  readonly end?: string;
  /** The same in full, for those who hear the page. */
  readonly endDetail?: string;
  /** Something to do besides going there, such as moving the focus when the address is already open. */
  readonly onPress?: () => void;
  readonly children: ReactNode;
}

/** A place to go to, in a `NavSection`. */
export function NavLink(props: NavLinkProps) {
  const { href, isCurrent = false, icon, start, end, endDetail, onPress, children } = props;
  return (
    <li className={styles.entry}>
      <Link
        href={href}
        className={cx(styles.link, isCurrent && styles.current)}
        data-ring="inside"
        {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
        {...(onPress ? { onPress } : {})}
      >
        {icon && <Icon name={icon} />}
        {start !== undefined && <span className={styles.start}>{start}</span>}
        <span className={styles.text}>{children}</span>
        {end !== undefined && (
          <span className={styles.end} aria-hidden={endDetail !== undefined}>
            {end}
          </span>
        )}
        {endDetail !== undefined && <VisuallyHidden elementType="span">{`, ${endDetail}`}</VisuallyHidden>}
      </Link>
    </li>
  );
}
