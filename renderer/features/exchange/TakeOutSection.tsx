import { useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import { firstLine } from '#core/notes/read-body.ts';
import { useErrorText, useText } from '#renderer/i18n/index.ts';
import { useNotes } from '#renderer/state/index.ts';
import { useFiles } from '#renderer/state/files.ts';
import { routeTo } from '#renderer/state/routes.ts';
import { Button, Checkbox, ConfirmListDialog, Notice, PageSection, TextLink } from '#renderer/ui/index.ts';
import styles from './FilesScreen.module.css';
import { useOutgoingFiles, type OutgoingFile } from './outgoing-files.ts';

type Said = { readonly kind: 'saved' } | { readonly kind: 'failed'; readonly error: AppError };

interface RowProps {
  readonly file: OutgoingFile;
  readonly onSave: () => void;
  readonly isDisabled: boolean;
}

function FormatRow({ file, onSave, isDisabled }: RowProps) {
  const t = useText('exchange');
  return (
    <li className={styles.row}>
      <div>
        <p className={styles.name}>{t(`formats.${file.format}.name`)}</p>
        <p className={styles.hint}>{t(`formats.${file.format}.text`)}</p>
      </div>
      <Button isDisabled={isDisabled} onPress={onSave} aria-label={t(`formats.${file.format}.save`)}>
        {t('save')}
      </Button>
    </li>
  );
}

/** The forms in which notes and programme leave this device. Private notes stay unless they are listed and agreed to. */
export function TakeOutSection() {
  const t = useText('exchange');
  const common = useText('common');
  const errorText = useErrorText();
  const files = useFiles();
  const notes = useNotes();
  const [withPrivate, setWithPrivate] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const hidden = notes.filter(({ fields }) => fields.visibility === 'private');
  const leaving = notes.filter(({ fields }) => withPrivate || fields.visibility !== 'private');
  const outgoing = useOutgoingFiles(leaving);
  const save = async ({ name, kind, bytes }: OutgoingFile): Promise<void> => {
    setBusy(true);
    setSaid(null);
    const saved = await files.save(name, kind, await bytes());
    if (!saved.ok) setSaid({ kind: 'failed', error: saved.error });
    else if (saved.value !== 'cancelled') setSaid({ kind: 'saved' });
    setBusy(false);
  };
  return (
    <PageSection title={t('out.title')}>
      <p className={styles.hint}>{t('out.leaving', { count: leaving.length })}</p>
      {hidden.length > 0 && (
        <Checkbox
          isSelected={withPrivate}
          onChange={(isWanted) => (isWanted ? setAsking(true) : setWithPrivate(false))}
        >
          {t('out.private', { count: hidden.length })}
        </Checkbox>
      )}
      <ul className={styles.list}>
        {outgoing.map((file) => (
          <FormatRow
            key={file.format}
            file={file}
            isDisabled={isBusy || (file.holdsNotes && leaving.length === 0)}
            onSave={() => void save(file)}
          />
        ))}
        <li className={styles.row}>
          <div>
            <p className={styles.name}>{t('word.name')}</p>
            <p className={styles.hint}>{t('word.text')}</p>
          </div>
          <TextLink href={routeTo.print()}>{t('word.open')}</TextLink>
        </li>
      </ul>
      <div role="status">
        {said?.kind === 'saved' && <Notice tone="info">{t('out.saved')}</Notice>}
        {said?.kind === 'failed' && <Notice tone="error">{errorText(said.error)}</Notice>}
      </div>
      <ConfirmListDialog
        title={t('out.dialog.title')}
        text={t('out.dialog.text', { count: hidden.length })}
        isOpen={isAsking}
        confirmLabel={t('out.dialog.confirm')}
        cancelLabel={t('out.dialog.cancel')}
        emptyLabel={t('out.dialog.empty')}
        things={hidden.map(({ id, fields, body }) => ({
          id,
          label: common(`noteKind.${fields.kind}`),
          words: firstLine(body),
        }))}
        onConfirm={() => {
          setAsking(false);
          setWithPrivate(true);
        }}
        onCancel={() => setAsking(false)}
      />
    </PageSection>
  );
}
