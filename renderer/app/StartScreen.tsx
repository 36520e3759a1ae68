import { useCallback, useState } from 'react';
import { assertNever } from '#core/base/assert-never.ts';
import type { AppError } from '#core/base/errors.ts';
import { useErrorText, useFormat, useText } from '#renderer/i18n/index.ts';
import type { Platform } from '#renderer/platform/platform.ts';
import { Button, Notice } from '#renderer/ui/index.ts';
import { Message } from './Message.tsx';
import type { Opening } from './open-app.ts';
import { useBackupFilesOf } from './use-backup-files.ts';

export interface StartScreenProps {
  readonly platform: Platform;
  readonly opening: Exclude<Opening, { readonly kind: 'ready' }>;
  readonly onRetry: () => void;
  readonly onGoOn: (next: Promise<Opening>) => void;
}

type Vanished = Extract<Opening, { readonly kind: 'vanished' }>;

interface VanishedScreenProps extends Pick<StartScreenProps, 'platform' | 'onGoOn'> {
  readonly opening: Vanished;
}

function VanishedScreen({ platform, opening, onGoOn }: VanishedScreenProps) {
  const t = useText('shell');
  const format = useFormat();
  const errorText = useErrorText();
  const { services, lost, goOn } = opening;
  const proceed = useCallback(() => onGoOn(goOn()), [onGoOn, goOn]);
  const backups = useBackupFilesOf(platform, services.backups, proceed);
  const [failure, setFailure] = useState<AppError | null>(null);
  const restore = (): void => {
    void backups.restore().then((restored) => setFailure(restored.ok ? null : restored.error));
  };
  return (
    <Message
      title={t('start.vanishedTitle')}
      action={
        <>
          <Button variant="primary" onPress={restore}>
            {t('start.restore')}
          </Button>
          <Button onPress={proceed}>{t('start.goOn')}</Button>
        </>
      }
    >
      <p>{t('start.vanished', { count: lost.notes, date: format.moment(lost.at) })}</p>
      <p>{t('start.vanishedHint')}</p>
      {failure && <Notice tone="error">{errorText(failure)}</Notice>}
    </Message>
  );
}

/** What a person sees in the place of a meeting when something stands in the way. */
export function StartScreen({ platform, opening, onRetry, onGoOn }: StartScreenProps) {
  const t = useText('shell');
  const errorText = useErrorText();
  switch (opening.kind) {
    case 'newer-database':
      return <Message title={t('start.newerTitle')}>{errorText({ code: 'notes-newer-database' })}</Message>;
    case 'failed':
      return (
        <Message
          title={t('start.failedTitle')}
          action={
            <Button variant="primary" onPress={onRetry}>
              {t('crash.retry')}
            </Button>
          }
        >
          <p>{errorText(opening.error)}</p>
          <p>{t('start.failedHint')}</p>
        </Message>
      );
    case 'vanished':
      return <VanishedScreen platform={platform} opening={opening} onGoOn={onGoOn} />;
    default:
      return assertNever(opening);
  }
}
