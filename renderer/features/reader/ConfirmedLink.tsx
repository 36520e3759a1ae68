import type { KeyboardEvent, ReactNode } from 'react';
import { useAskToOpen } from './ask-to-open.ts';
import styles from './ConfirmedLink.module.css';

/**
 * Words that lead out of the app, once the person has seen the whole address. Not an `<a>`: a middle click on one
 * would leave without asking. Not a `<button>` either: its words could not be selected with those around them.
 */
export function ConfirmedLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const ask = useAskToOpen();
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
    event.preventDefault();
    ask(href);
  };
  return (
    <span
      role="link"
      tabIndex={0}
      className={styles.link}
      onClick={() => {
        if (window.getSelection()?.isCollapsed !== false) ask(href);
      }}
      onKeyDown={press}
    >
      {children}
    </span>
  );
}
