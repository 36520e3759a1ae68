import { useLayoutEffect, useRef } from 'react';
import { useText } from '#renderer/i18n/index.ts';
import './paper/paged-media.css';
import styles from './Preview.module.css';
import type { PagesHandle } from './use-pages.ts';

/** Scales the sheets to the width there is; never above their own size. Layout, and so line breaks, stay the paper's. */
function useFit(sheets: PagesHandle['sheets']) {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const outer = frame.current;
    const inner = sheets.current;
    if (!outer || !inner) return undefined;
    const fit = (): void => {
      const scale = Math.min(1, outer.clientWidth / (inner.offsetWidth || 1));
      inner.style.setProperty('--scale', String(scale));
      outer.style.setProperty('--scaled-size', `${String(Math.ceil(inner.offsetHeight * scale))}px`);
    };
    const observer = new ResizeObserver(fit);
    observer.observe(outer);
    observer.observe(inner);
    return () => observer.disconnect();
  }, [sheets]);
  return frame;
}

export interface PreviewProps {
  readonly pages: PagesHandle;
}

/** The paper itself: what stands here is what is printed, and while it is incomplete nothing is. */
export function Preview({ pages: { state, sheets, workspace } }: PreviewProps) {
  const t = useText('print');
  const frame = useFit(sheets);
  const printable = state.kind === 'done' ? { 'data-print-sheets': '' } : {};
  return (
    <section className={styles.preview} aria-label={t('preview')} tabIndex={0}>
      <div className={styles.workspace} ref={workspace} aria-hidden="true" />
      <div className={styles.frame} ref={frame} dir="ltr">
        <div className={styles.sheets} ref={sheets} translate="no" {...printable} />
      </div>
    </section>
  );
}
