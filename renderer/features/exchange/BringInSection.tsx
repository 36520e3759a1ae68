import { useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import type { JudgedNoteFile, NoteFileJudgement } from '#core/exchange/judge-note-file.ts';
import { useErrorText, useText } from '#renderer/i18n/index.ts';
import { readNoteFiles, takeNoteFiles, type ReadNoteFiles } from '#renderer/services/note-files.ts';
import { useFiles } from '#renderer/state/files.ts';
import { useMeetingPack, useNotes, useServices, useTrashedNotes } from '#renderer/state/index.ts';
import { Button, Checkbox, Notice, PageSection } from '#renderer/ui/index.ts';
import styles from './FilesScreen.module.css';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'read'; readonly read: ReadNoteFiles; readonly chosen: ReadonlySet<string> }
  | { readonly kind: 'taken'; readonly count: number }
  | { readonly kind: 'failed'; readonly error: AppError };

/** What a person may take in, and what is chosen until they say otherwise: nothing that would put one's own change aside. */
const OFFERED: readonly NoteFileJudgement[] = ['new', 'changed', 'both'];
const CHOSEN: readonly NoteFileJudgement[] = ['new', 'changed'];

/** Notes that were changed or written as Markdown: what each file would do, then what is chosen. */
export function BringInSection() {
  const t = useText('exchange');
  const errorText = useErrorText();
  const files = useFiles();
  const { notes: service, profile } = useServices();
  const { uri } = useMeetingPack().meeting;
  const [kept, trashed] = [useNotes(), useTrashedNotes()];
  const [state, setState] = useState<State>({ kind: 'idle' });
  const reader = { me: profile.author, meeting: uri };

  const read = async (): Promise<void> => {
    const opened = await files.open([{ name: t('in.kind'), extensions: ['zip', 'md'] }]);
    if (!opened.ok) return setState({ kind: 'failed', error: opened.error });
    if (opened.value === null) return;
    const { name, bytes } = opened.value;
    const found = await readNoteFiles(name, bytes, [...kept, ...trashed], reader);
    if (!found.ok) return setState({ kind: 'failed', error: found.error });
    const chosen = found.value.judged.filter(({ judgement }) => CHOSEN.includes(judgement));
    setState({ kind: 'read', read: found.value, chosen: new Set(chosen.map((file) => file.name)) });
  };
  const take = async (judged: readonly JudgedNoteFile[]): Promise<void> => {
    const taken = await takeNoteFiles(service, judged, reader);
    setState(taken.ok ? { kind: 'taken', count: taken.value } : { kind: 'failed', error: taken.error });
  };
  return (
    <PageSection title={t('in.title')}>
      <p className={styles.hint}>{t('in.text')}</p>
      <div>
        <Button icon="open" onPress={() => void read()}>
          {t('in.choose')}
        </Button>
      </div>
      {state.kind === 'failed' && <Notice tone="error">{errorText(state.error)}</Notice>}
      {state.kind === 'taken' && <Notice tone="info">{t('in.taken', { count: state.count })}</Notice>}
      {state.kind === 'read' && (
        <Preview
          {...state}
          onChoose={(chosen) => setState({ ...state, chosen })}
          onTake={(judged) => void take(judged)}
        />
      )}
    </PageSection>
  );
}

interface PreviewProps {
  readonly read: ReadNoteFiles;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onTake: (judged: readonly JudgedNoteFile[]) => void;
}

function Preview({ read: { judged, failed }, chosen, onChoose, onTake }: PreviewProps) {
  const t = useText('exchange');
  const errorText = useErrorText();
  const wanted = judged.filter(({ name }) => chosen.has(name));
  const toggle = (name: string, isWanted: boolean): void =>
    onChoose(new Set(isWanted ? [...chosen, name] : [...chosen].filter((each) => each !== name)));
  return (
    <>
      {failed.map((error) => (
        <Notice key={error.place} tone="error">
          {`${error.place ?? ''}: ${errorText(error)}`}
        </Notice>
      ))}
      <ul className={styles.list}>
        {judged.map(({ name, judgement }) => (
          <li key={name} className={styles.row}>
            {OFFERED.includes(judgement) ? (
              <Checkbox isSelected={chosen.has(name)} onChange={(isWanted) => toggle(name, isWanted)}>
                <bdi translate="no">{name}</bdi>
              </Checkbox>
            ) : (
              <bdi translate="no">{name}</bdi>
            )}
            <span className={styles.hint}>{t(`in.judgement.${judgement}`)}</span>
          </li>
        ))}
      </ul>
      <div>
        <Button variant="primary" isDisabled={wanted.length === 0} onPress={() => onTake(wanted)}>
          {t('in.take', { count: wanted.length })}
        </Button>
      </div>
    </>
  );
}
