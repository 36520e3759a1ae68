import { directionOf } from '#core/documents/language.ts';
import type { MeetingPack, PackSignature } from '#core/pack/model.ts';
import { pickText } from '#core/pack/pick-text.ts';
import { isolate, useErrorText, useFormat, useLanguage, useText } from '#renderer/i18n/index.ts';
import type { KeptPack } from '#renderer/services/packs.ts';
import { useMeetingPack } from '#renderer/state/index.ts';
import { useSignerName } from '#renderer/state/people.ts';
import { routeTo } from '#renderer/state/routes.ts';
import { Button, Menu, Tag, TextLink } from '#renderer/ui/index.ts';
import styles from './LibraryScreen.module.css';

/** When the meeting is, and which issue of its pack this is. */
function PackFacts({ pack, isBundled }: { readonly pack: MeetingPack; readonly isBundled: boolean }) {
  const t = useText('library');
  const format = useFormat();
  const language = useLanguage();
  const signerName = useSignerName();
  const { meeting, edition, issued, signature } = pack;
  const signerOf = (signed: Extract<PackSignature, { readonly kind: 'signed' }>): string => {
    const name = signerName(signed);
    return name === null
      ? signed.fingerprint
      : t('signer', { name: isolate(name), fingerprint: signed.fingerprint });
  };
  const place = pickText(meeting.place, language).text;
  return (
    <>
      <p className={styles.facts}>
        {t('placeAndDate', { place: isolate(place), date: format.dateRange(meeting.start, meeting.end) })}
      </p>
      <p className={styles.facts}>
        {t('issue', { edition: format.number(edition), date: format.date(issued, 'medium') })}{' '}
        {isBundled && <Tag tone="plain">{t('bundled')}</Tag>}
      </p>
      <p className={styles.facts}>
        {signature.kind === 'none' ? t('unsigned') : t('signedBy', { signer: signerOf(signature) })}
      </p>
    </>
  );
}

/** What it takes on this device: last use, size, editions kept. */
function DeviceFacts({ kept, isOpen }: { readonly kept: KeptPack; readonly isOpen: boolean }) {
  const t = useText('library');
  const format = useFormat();
  const { openedAt, size, earlier } = kept;
  const editions = t('editionsKept', { count: earlier.count, size: format.size(earlier.size) });
  return (
    <>
      <p className={styles.facts}>
        {t('onDevice', { when: format.moment(openedAt), size: format.size(size) })}
      </p>
      {earlier.count > 0 && (
        <p className={styles.facts}>
          {isOpen ? <TextLink href={routeTo.changes()}>{editions}</TextLink> : editions}
        </p>
      )}
    </>
  );
}

export interface KeptRowProps {
  readonly kept: KeptPack;
  readonly onOpen: () => void;
  readonly onUpdate: () => void;
  readonly onRevise: () => void;
  readonly onRemove: () => void;
}

/** A meeting of this device, and what can be done with it. The open one stays: its screens stand on it. */
export function KeptRow({ kept, onOpen, onUpdate, onRevise, onRemove }: KeptRowProps) {
  const t = useText('library');
  const errorText = useErrorText();
  const language = useLanguage();
  const isOpen = useMeetingPack().meeting.uri === kept.meeting;
  const { pack, fileName, bundled } = kept;
  const title = pack.ok ? pickText(pack.value.meeting.title, language) : null;
  return (
    <li className={styles.row}>
      <div className={styles.about}>
        {pack.ok && title !== null ? (
          <>
            <p className={styles.title}>
              <bdi lang={title.language} dir={directionOf(title.language)}>
                {title.text}
              </bdi>
            </p>
            <PackFacts pack={pack.value} isBundled={bundled} />
          </>
        ) : (
          <>
            <bdi className={styles.title}>{fileName}</bdi>
            {!pack.ok && <p className={styles.fault}>{errorText(pack.error)}</p>}
          </>
        )}
        <DeviceFacts kept={kept} isOpen={isOpen} />
      </div>
      <div className={styles.actions}>
        {isOpen && <span className={styles.facts}>{t('isOpen')}</span>}
        {!isOpen && pack.ok && <Button onPress={onOpen}>{t('open')}</Button>}
        <Menu
          label={t('actionsOf', { name: title?.text ?? fileName })}
          entries={[
            { id: 'update', icon: 'open', label: t('update') },
            ...(pack.ok ? [{ id: 'revise' as const, icon: 'edit' as const, label: t('revise') }] : []),
            ...(bundled
              ? []
              : [
                  {
                    id: 'remove' as const,
                    icon: 'trash' as const,
                    label: isOpen ? t('removeOpen') : t('remove'),
                    isDisabled: isOpen,
                    isDanger: !isOpen,
                  },
                ]),
          ]}
          onAction={(id) => ({ update: onUpdate, revise: onRevise, remove: onRemove })[id]()}
        />
      </div>
    </li>
  );
}
