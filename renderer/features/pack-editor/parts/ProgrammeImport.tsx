import { useCallback, useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import { useErrorText, useFormat, useText } from '#renderer/i18n/index.ts';
import { useDroppedFiles } from '#renderer/state/dropped-files.ts';
import { useFiles } from '#renderer/state/files.ts';
import { Button, Notice } from '#renderer/ui/index.ts';
import { ImportRow } from '../files/ImportRow.tsx';
import { withProgrammes, type ReadProgramme } from '../model/add-programme.ts';
import type { ChangeDraft } from '../use-draft.ts';
import type { PartProps } from './part.ts';
import styles from './parts.module.css';
import { useProgrammeImport } from './use-programme-import.ts';

const ENDINGS = ['ics', 'csv', 'tsv', 'docx', 'pdf', 'html', 'htm', 'xml', 'akn', 'md', 'txt'];

/** What a file gave, and what a person should know about it. */
function Found({ name, programme }: ReadProgramme) {
  const t = useText('packEditor');
  const say = useText('findings');
  const format = useFormat();
  const count = programme.entries.length;
  return (
    <>
      <p>{t('programmeImport.found', { count, number: format.number(count), name })}</p>
      {programme.findings.length > 0 && (
        <ul className={styles.findings}>
          {programme.findings.map(({ code, count: times, detail }) => (
            <li key={code}>{say(code, { count: times, detail: detail ?? '' })}</li>
          ))}
        </ul>
      )}
    </>
  );
}

export interface ProgrammeImportProps extends Pick<PartProps, 'content'> {
  readonly changeAll: ChangeDraft;
}

/** A programme out of a file as a first draft. Into an empty one it goes at once; else the person says what becomes of the items there. */
export function ProgrammeImport({ content, changeAll }: ProgrammeImportProps) {
  const t = useText('packEditor');
  const common = useText('common');
  const errorText = useErrorText();
  const format = useFormat();
  const files = useFiles();
  const [failure, setFailure] = useState<AppError | null>(null);
  const [isTaken, setTaken] = useState(false);
  const count = content.pack.agenda.length;
  const take = useCallback(
    (programmes: readonly ReadProgramme[], mode: 'add' | 'replace'): void => {
      changeAll((now) => withProgrammes(now, programmes, mode));
      setTaken(true);
    },
    [changeAll],
  );
  const onRead = useCallback(
    (programmes: readonly ReadProgramme[]): void => {
      setTaken(false);
      if (count === 0) take(programmes, 'add');
    },
    [count, take],
  );
  const { state, begin, end } = useProgrammeImport(content.pack.meeting.timeZone, onRead);
  const drop = useCallback(
    (dropped: readonly File[]): void => {
      const reading = dropped.map(async (file) => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      }));
      void Promise.all(reading).then(
        (given) => (setFailure(null), begin(given)),
        () => setFailure({ code: 'file-read-failed' }),
      );
    },
    [begin],
  );
  useDroppedFiles(t('programmeImport.dropHere'), drop);
  const choose = async (): Promise<void> => {
    const chosen = await files.openMany([{ name: t('programmeImport.kind'), extensions: ENDINGS }]);
    setFailure(chosen.ok ? null : chosen.error);
    if (chosen.ok && chosen.value.length > 0) begin(chosen.value);
  };
  return (
    <>
      {failure && <Notice tone="error">{errorText(failure)}</Notice>}
      <div className={styles.actions}>
        <Button icon="open" onPress={() => void choose()}>
          {t('programmeImport.choose')}
        </Button>
        <span className={styles.hint}>{t('programmeImport.hint')}</span>
      </div>
      {(state.kind === 'reading' || state.kind === 'failed') && (
        <ul className={styles.list}>
          <ImportRow
            each={{
              key: 0,
              name: state.name,
              share: state.kind === 'reading' ? state.share : 0,
              failure: state.kind === 'failed' ? state.error : null,
              cancel: end,
            }}
            onDismiss={end}
          />
        </ul>
      )}
      {state.kind === 'read' && (
        <Notice
          tone="info"
          action={
            isTaken ? (
              <Button onPress={end}>{common('close')}</Button>
            ) : (
              <>
                <Button onPress={end}>{common('cancel')}</Button>
                <Button onPress={() => take(state.programmes, 'replace')}>
                  {t('programmeImport.replace', { count, number: format.number(count) })}
                </Button>
                <Button variant="primary" onPress={() => take(state.programmes, 'add')}>
                  {t('programmeImport.add')}
                </Button>
              </>
            )
          }
        >
          {state.programmes.map((each) => (
            <Found key={each.name} {...each} />
          ))}
          <p>
            {isTaken
              ? t('programmeImport.taken')
              : t('programmeImport.ask', { count, number: format.number(count) })}
          </p>
        </Notice>
      )}
    </>
  );
}
