import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { AppError } from '#core/base/errors.ts';
import type { DraftProblem } from '#core/pack/draft/problems.ts';
import { isolate, useErrorText, useFormat, useText } from '#renderer/i18n/index.ts';
import type { DraftContent } from '#renderer/services/draft-content.ts';
import { useServices } from '#renderer/state/index.ts';
import { useFiles } from '#renderer/state/files.ts';
import { useLibrary } from '#renderer/state/library.ts';
import { useOwnSigner } from '#renderer/state/people.ts';
import { routeTo } from '#renderer/state/routes.ts';
import { Button, Checkbox, Notice, Page, TextLink } from '#renderer/ui/index.ts';
import editor from '../DraftEditor.module.css';
import { firstText } from '../model/texts.ts';
import type { DraftTexts } from '../use-draft-texts.ts';
import { MissingList } from './MissingList.tsx';
import type { PartProps } from './part.ts';
import { useMaking } from './use-making.ts';
import styles from './parts.module.css';

export interface SavePartProps extends PartProps {
  readonly texts: DraftTexts;
}

/** Everything that is missing; null until it is known. */
function useMissing(
  { pack }: DraftContent,
  { byPart, isComplete }: DraftTexts,
): readonly DraftProblem[] | null {
  const { packMaker } = useServices();
  const [missing, setMissing] = useState<readonly DraftProblem[] | null>(null);
  useEffect(() => {
    if (!isComplete) return undefined;
    let wanted = true;
    void packMaker.missingFrom(pack, byPart).then((found) => wanted && setMissing(found));
    return () => {
      wanted = false;
    };
  }, [packMaker, pack, byPart, isComplete]);
  return missing;
}

/** What is missing, with the way to each place; and the pack itself, saved and opened as a delegate sees it. */
export function SavePart({ draft, content, change, texts }: SavePartProps) {
  const t = useText('packEditor');
  const common = useText('common');
  const errorText = useErrorText();
  const format = useFormat();
  const files = useFiles();
  const library = useLibrary();
  const { packMaker, people } = useServices();
  const signer = useOwnSigner();
  const [isSigned, setSigned] = useState(true);
  const [, navigate] = useLocation();
  const [failure, setFailure] = useState<AppError | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const missing = useMissing(content, texts);
  const isReady = missing?.every(({ isBlocking }) => !isBlocking) ?? false;
  const { meeting, edition } = content.pack;
  const name = firstText(meeting.shortTitle) || firstText(meeting.title);
  const { making, make: write, cancel } = useMaking();
  const make = async (handOver: (bytes: Uint8Array) => Promise<AppError | null>): Promise<void> => {
    setSaved(null);
    setFailure(null);
    const keys = isSigned ? people.signingKeys : null;
    const made = await write((options) => packMaker.make(draft, content.pack, texts.byPart, keys, options));
    if (made !== null) setFailure(made.ok ? await handOver(made.value) : made.error);
  };
  const save = async (bytes: Uint8Array): Promise<AppError | null> => {
    const outcome = await files.save(name, { name: t('save.kind'), extensions: ['mpack'] }, bytes);
    if (!outcome.ok) return outcome.error;
    if (outcome.value === 'cancelled') return null;
    setSaved(name);
    // What is saved next takes the place of what is out by now.
    change((now) => ({ ...now, edition: now.edition + 1 }));
    return null;
  };
  const open = async (bytes: Uint8Array): Promise<AppError | null> => {
    const opened = await library.openBytes(`${name}.mpack`, bytes);
    if (!opened.ok) return opened.error;
    navigate(routeTo.programme());
    return null;
  };
  return (
    <div className={editor.part}>
      <Page title={t('save.title')} sub={t('save.sub', { edition: format.number(edition) })}>
        <div className={styles.page}>
          {failure && <Notice tone="error">{errorText(failure)}</Notice>}
          {texts.failure && <Notice tone="error">{errorText(texts.failure)}</Notice>}
          {missing === null ? (
            <p className={styles.hint}>{t('save.understanding')}</p>
          ) : (
            <MissingList draft={draft} content={content} missing={missing} />
          )}
          {signer === null ? (
            <p className={styles.hint}>
              {t('save.unsigned')} <TextLink href={routeTo.delegation()}>{t('save.introduce')}</TextLink>
            </p>
          ) : (
            <Checkbox isSelected={isSigned} onChange={setSigned}>
              {t('save.sign', { name: isolate(signer.name), fingerprint: isolate(signer.fingerprint) })}
            </Checkbox>
          )}
          <div className={styles.actions}>
            <Button
              icon="check"
              variant="primary"
              isDisabled={!isReady || making !== null}
              onPress={() => void make(save)}
            >
              {t('save.save')}
            </Button>
            <Button icon="open" isDisabled={!isReady || making !== null} onPress={() => void make(open)}>
              {t('save.open')}
            </Button>
          </div>
          {making !== null && (
            <div className={styles.actions}>
              <progress className={styles.progress} value={making} aria-label={t('save.making')} />
              <span className={styles.hint}>{t('save.making')}</span>
              <Button onPress={cancel}>{common('cancel')}</Button>
            </div>
          )}
          {saved !== null && <Notice tone="info">{t('save.done', { name: saved })}</Notice>}
        </div>
      </Page>
    </div>
  );
}
