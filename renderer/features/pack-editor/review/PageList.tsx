import { useEffect, useRef, useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import type { PagePictures } from '#renderer/services/file-imports.ts';
import { useErrorText, useFormat, useText } from '#renderer/i18n/index.ts';
import { useServices } from '#renderer/state/index.ts';
import { Notice } from '#renderer/ui/index.ts';
import styles from './Original.module.css';

interface PageProps {
  readonly pages: PagePictures;
  readonly number: number;
  readonly isCurrent: boolean;
}

/** True while an element is in sight or nearly so. */
function useIsNear(element: React.RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const watched = element.current;
    if (watched === null) return undefined;
    const watcher = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      root: watched.closest('[data-pages]'),
      rootMargin: '100% 0px',
    });
    watcher.observe(watched);
    return () => watcher.disconnect();
  }, [element]);
  return isNear;
}

/** One page as it is printed. It is drawn when it comes near, and let go of when it is far away. */
function PagePicture({ pages, number, isCurrent }: PageProps) {
  const t = useText('packEditor');
  const format = useFormat();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  const isNear = useIsNear(frame);
  const size = pages.sizes[number - 1];
  useEffect(() => {
    const drawn = canvas.current;
    if (!isNear || drawn === null) return undefined;
    let wanted = true;
    const width = Math.ceil(drawn.clientWidth * Math.min(2, devicePixelRatio));
    void pages.draw(number, width).then((picture) => {
      if (!wanted) return picture.ok && picture.value.close();
      setFailed(!picture.ok);
      if (!picture.ok) return undefined;
      drawn.width = picture.value.width;
      drawn.height = picture.value.height;
      return drawn.getContext('bitmaprenderer')?.transferFromImageBitmap(picture.value);
    });
    return () => {
      wanted = false;
      drawn.width = 0;
      drawn.height = 0;
    };
  }, [isNear, pages, number]);
  useEffect(() => {
    if (isCurrent) frame.current?.scrollIntoView({ block: 'start' });
  }, [isCurrent]);
  const name = t('review.page', { number: format.number(number) });
  return (
    <div ref={frame} className={styles.page} data-current={isCurrent}>
      <span className={styles.pageName} aria-hidden="true">
        {name}
      </span>
      {failed && <p className={styles.unseen}>{t('review.pageNotDrawn')}</p>}
      <canvas
        ref={canvas}
        className={styles.canvas}
        role="img"
        aria-label={name}
        style={{ aspectRatio: size ? `${String(size.width)} / ${String(size.height)}` : '1 / 1.414' }}
      />
    </div>
  );
}

export interface PageListProps {
  readonly bytes: Uint8Array;
  /** The page of the selected paragraph, from 1; null when it is not known. */
  readonly page: number | null;
}

/** The pages of a PDF as they are printed, with the page of the selected paragraph in sight. */
export function PageList({ bytes, page }: PageListProps) {
  const t = useText('packEditor');
  const errorText = useErrorText();
  const { imports } = useServices();
  const [pages, setPages] = useState<PagePictures | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  useEffect(() => {
    let opened: PagePictures | null = null;
    let wanted = true;
    void imports.openPages(bytes).then((result) => {
      if (!result.ok) return wanted && setFailure(result.error);
      opened = result.value;
      if (wanted) setPages(opened);
      else opened.close();
      return undefined;
    });
    return () => {
      wanted = false;
      opened?.close();
    };
  }, [imports, bytes]);
  return (
    <div
      className={styles.original}
      data-pages=""
      tabIndex={0}
      role="region"
      aria-label={t('review.original')}
    >
      {failure && <Notice tone="error">{errorText(failure)}</Notice>}
      {pages?.sizes.map((_, at) => (
        <PagePicture key={String(at)} pages={pages} number={at + 1} isCurrent={page === at + 1} />
      ))}
    </div>
  );
}
