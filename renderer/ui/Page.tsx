import type { ReactNode } from 'react';
import styles from './Page.module.css';

export interface PageProps {
  readonly title: string;
  /** One line under the title. */
  readonly sub?: ReactNode;
  readonly children: ReactNode;
}

/** A screen of the app: a title in the meeting's voice, and what stands under it. */
export function Page({ title, sub, children }: PageProps) {
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{title}</h1>
      {sub !== undefined && <p className={styles.sub}>{sub}</p>}
      <div className={styles.body}>{children}</div>
    </div>
  );
}

/** A titled part of a page. */
export function PageSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2 className={styles.sectionTitle}>{title}</h2>
      <div className={styles.content}>{children}</div>
    </section>
  );
}
