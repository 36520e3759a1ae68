import { useEffect, useState } from 'react';
import { appError } from '#core/base/errors.ts';
import { err } from '#core/base/result.ts';
import { LARGEST_FILE } from '#contract/values.ts';
import { useText } from '#renderer/i18n/index.ts';
import { readGiven } from '#renderer/platform/browser-files.ts';
import { filesOfDrop } from '#renderer/platform/dropped-files.ts';
import type { DropPlace } from '#renderer/state/dropped-files.ts';
import { Icon } from '#renderer/ui/index.ts';
import styles from './DropZone.module.css';
import type { HandedFile } from './use-handed-files.ts';

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

const read = async (file: File): Promise<HandedFile> =>
  file.size > LARGEST_FILE ? err(appError('file-read-failed', file.name)) : readGiven(file);

export interface DropZoneProps {
  readonly onFile: (file: HandedFile) => void;
  /** Where a screen says that dropped files are its own. */
  readonly place: DropPlace;
}

/** Takes files that are dropped anywhere onto the window, and shows while one is held over it that they may be. */
export function DropZone({ onFile, place }: DropZoneProps) {
  const t = useText('shell');
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      // Between two elements of the page there is another one to go to; out of the window there is none.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const { taker } = place;
      if (taker === null) for (const file of event.dataTransfer?.files ?? []) void read(file).then(onFile);
      else if (event.dataTransfer) void filesOfDrop(event.dataTransfer).then(taker.take);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [onFile, place]);
  if (!isOver) return null;
  return (
    <div className={styles.zone}>
      <p className={styles.words}>
        <Icon name="open" />
        {place.taker?.words ?? t('dropHere')}
      </p>
    </div>
  );
}
