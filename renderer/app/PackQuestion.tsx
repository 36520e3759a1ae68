import type { MeetingPack } from '#core/pack/model.ts';
import { pickText } from '#core/pack/pick-text.ts';
import { isolate, useFormat, useLanguage, useText } from '#renderer/i18n/index.ts';
import type { FileOutcome } from '#renderer/services/packs.ts';
import { useSignerName } from '#renderer/state/people.ts';
import { Button, ConfirmDialog, Dialog } from '#renderer/ui/index.ts';

/** What a person has to be told or asked about a pack file before or after it was opened. */
export type PackMatter = Exclude<FileOutcome, { readonly kind: 'opened' }>;

export interface PackQuestionProps {
  readonly matter: PackMatter | null;
  /** The other publisher's pack shall take the place of the present one. */
  readonly onAccept: () => void;
  readonly onClose: () => void;
}

/** Says that an older edition took nobody's place, or asks whether another publisher's pack shall. */
export function PackQuestion({ matter, onAccept, onClose }: PackQuestionProps) {
  const t = useText('library');
  const format = useFormat();
  const language = useLanguage();
  const issue = ({ edition, issued }: MeetingPack): string =>
    t('issue', { edition: format.number(edition), date: format.date(issued, 'medium') });
  const organizer = ({ meeting }: MeetingPack): string => isolate(pickText(meeting.organizer, language).text);
  const signerName = useSignerName();
  const signer = ({ signature }: MeetingPack): string => {
    if (signature.kind === 'none') return t('otherPublisher.nobody');
    const name = signerName(signature);
    const { fingerprint } = signature;
    return isolate(name === null ? fingerprint : t('signer', { name: isolate(name), fingerprint }));
  };
  if (matter === null) return null;
  if (matter.kind === 'older')
    return (
      <Dialog
        title={t('older.title')}
        isOpen
        onClose={onClose}
        closeLabel={t('older.close')}
        footer={
          <Button variant="primary" autoFocus onPress={onClose}>
            {t('older.close')}
          </Button>
        }
      >
        <p>{t('older.text', { older: issue(matter.older), present: issue(matter.opened.pack) })}</p>
      </Dialog>
    );
  return (
    <ConfirmDialog
      title={t('otherPublisher.title')}
      isOpen
      confirmLabel={t('otherPublisher.accept')}
      cancelLabel={t('otherPublisher.keep')}
      onConfirm={onAccept}
      onCancel={onClose}
    >
      <p>
        {organizer(matter.pack) === organizer(matter.present)
          ? t('otherPublisher.signer', { other: signer(matter.pack), present: signer(matter.present) })
          : t('otherPublisher.text', { other: organizer(matter.pack), present: organizer(matter.present) })}
      </p>
    </ConfirmDialog>
  );
}
