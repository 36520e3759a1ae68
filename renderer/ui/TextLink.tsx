import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import { cx } from './class-names.ts';
import styles from './TextLink.module.css';

export interface TextLinkProps {
  /** An address of the app, from `routeTo`. */
  readonly href: string;
  /** `plain` keeps the colour of the text around it until it is pointed at. */
  readonly tone?: 'accent' | 'plain';
  readonly lang?: string;
  /** Its full name, where what is shown is short (`¶ 8`). */
  readonly label?: string;
  readonly children: ReactNode;
}

/** A link to another place of the app. */
export function TextLink({ href, tone = 'accent', lang, label, children }: TextLinkProps) {
  return (
    <Link
      href={href}
      className={cx(styles.link, styles[tone])}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {lang === undefined ? children : <span lang={lang}>{children}</span>}
    </Link>
  );
}
