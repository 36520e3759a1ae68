import { useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import type { Contact } from '#core/delegation/contact.ts';
import { HAND_IN_EXTENSION } from '#core/delegation/hand-in.ts';
import { timesOf, type Parcel } from '#core/delegation/parcels.ts';
import { NOTE_KINDS, type NoteKind } from '#core/notes/model.ts';
import type { ThemeId } from '#core/pack/model.ts';
import { pickText } from '#core/pack/pick-text.ts';
import { useErrorText, useLanguage, useText } from '#renderer/i18n/index.ts';
import type { HandInContent } from '#renderer/services/delegation/handing-in.ts';
import { useFolder } from '#renderer/state/folder.ts';
import { useMeetingPack, useServices } from '#renderer/state/index.ts';
import { usePeople } from '#renderer/state/people.ts';
import {
  Button,
  Checkbox,
  Notice,
  PageSection,
  SegmentedControl,
  Select,
  Switch,
  TextLink,
} from '#renderer/ui/index.ts';
import { routeTo } from '#renderer/state/routes.ts';
import styles from './Delegation.module.css';
import { Parcels, useNames } from './Parcels.tsx';
import { useLeaving, type Leaving, type Way } from './use-leaving.ts';
import { useReadableCopy } from './use-readable-copy.ts';
import { useRecipients } from './use-recipients.ts';

const ANY = '';

type Said =
  | { readonly kind: 'in-folder' }
  | { readonly kind: 'done' | 'handed-over'; readonly to: readonly Contact[] }
  | { readonly kind: 'failed'; readonly error: AppError };

/** Chooses what leaves and for whom, lists it all, and writes one encrypted, signed file. */
export function HandInSection({ me }: { readonly me: Contact }) {
  const t = useText('delegation');
  const common = useText('common');
  const errorText = useErrorText();
  const language = useLanguage();
  const pack = useMeetingPack();
  const { handingIn, folder } = useServices();
  const names = useNames();
  const { contacts } = usePeople();
  const { chosen, present, isBusy: isFolderBusy } = useFolder();
  const readable = useReadableCopy(me);
  const [wish, setWish] = useState<Way>('folder');
  const [theme, setTheme] = useState<ThemeId | null>(null);
  const [kind, setKind] = useState<NoteKind | null>(null);
  const [isOnlyChanged, setOnlyChanged] = useState(true);
  const [hasOthers, setOthers] = useState(true);
  const [said, setSaid] = useState<Said | null>(null);
  const [isBusy, setBusy] = useState(false);
  const way = chosen === null ? 'file' : wish;
  const [recipients, choose] = useRecipients(way);
  const leaving = useLeaving(way, { theme, kind, isOnlyChanged, recipients, hasOthers });
  const hasNothing = leaving !== null && leaving.parcels.length === 0;
  const during = async (act: () => Promise<Said | null>): Promise<void> => {
    setBusy(true);
    setSaid(null);
    setSaid(await act());
    setBusy(false);
  };
  const contentOf = ({ notes, gone }: Leaving, parcel: Parcel): HandInContent => ({
    notes,
    gone,
    others: timesOf(parcel),
    recipients: parcel.recipients,
    readable: readable(notes),
  });
  const put = async (all: Leaving): Promise<Said> => {
    const done = await folder.put(all.parcels.map((parcel) => contentOf(all, parcel)));
    return done.ok ? { kind: 'in-folder' } : { kind: 'failed', error: done.error };
  };
  const write = async (all: Leaving, parcel: Parcel): Promise<Said | null> => {
    const date = new Date().toISOString().slice(0, 10);
    const [first] = parcel.recipients;
    const saved = await handingIn.save({
      ...contentOf(all, parcel),
      fileName:
        all.parcels.length === 1
          ? t('handIn.fileName', { name: me.name, date })
          : t('handIn.fileNameFor', { name: me.name, to: first?.name, date }),
      fileKind: { name: t('handIn.fileKind'), extensions: [HAND_IN_EXTENSION] },
    });
    if (!saved.ok) return { kind: 'failed', error: saved.error };
    return saved.value === 'cancelled' ? null : { kind: saved.value, to: parcel.recipients };
  };
  return (
    <PageSection title={t('handIn.title')}>
      <p className={styles.hint}>{t('handIn.how')}</p>
      {chosen !== null && (
        <SegmentedControl
          label={t('handIn.way')}
          value={way}
          options={[
            { value: 'folder', label: t('handIn.byFolder') },
            { value: 'file', label: t('handIn.byFile') },
          ]}
          onChange={setWish}
        />
      )}
      {contacts.length === 0 && <Notice tone="info">{t('handIn.noContacts')}</Notice>}
      {contacts.length > 0 && way === 'folder' && (
        <p className={styles.hint}>
          {t('handIn.toAll', { names: names(recipients.map(({ contact }) => contact)) })}
        </p>
      )}
      {contacts.length > 0 && way === 'file' && (
        <fieldset className={styles.group}>
          <legend className={styles.label}>{t('handIn.to')}</legend>
          {contacts.map(({ contact, isDeputy }) => (
            <Checkbox
              key={contact.signingKey}
              isSelected={recipients.some((each) => each.contact === contact)}
              isDisabled={isDeputy}
              onChange={(isChosen) => choose(contact, isChosen)}
            >
              <span translate="no">{contact.name}</span> ·{' '}
              {t(isDeputy ? 'people.deputy' : `role.${contact.role}`)}
            </Checkbox>
          ))}
        </fieldset>
      )}
      <div className={styles.choices}>
        <Select<ThemeId | typeof ANY>
          label={t('handIn.theme')}
          value={theme ?? ANY}
          options={[
            { value: ANY, label: t('handIn.all') },
            ...pack.themes.map(({ id, title }) => {
              const picked = pickText(title, language);
              return { value: id, label: picked.text, lang: picked.language };
            }),
          ]}
          onChange={(value) => setTheme(value === ANY ? null : value)}
        />
        <Select<NoteKind | typeof ANY>
          label={t('handIn.kind')}
          value={kind ?? ANY}
          options={[
            { value: ANY, label: t('handIn.all') },
            ...NOTE_KINDS.map((value) => ({ value, label: common(`noteKind.${value}`) })),
          ]}
          onChange={(value) => setKind(value === ANY ? null : value)}
        />
        <Switch isSelected={isOnlyChanged} onChange={setOnlyChanged}>
          {t('handIn.onlyChanged')}
        </Switch>
        {leaving?.hasOthers && (
          <Switch isSelected={hasOthers} onChange={setOthers}>
            {t('handIn.others')}
          </Switch>
        )}
      </div>
      {leaving && (
        <Parcels
          leaving={leaving}
          isDisabled={isBusy}
          onWrite={way === 'folder' ? null : (parcel) => void during(() => write(leaving, parcel))}
        />
      )}
      {hasNothing && (
        <>
          <p className={styles.hint}>{t('handIn.nothing')}</p>
          <TextLink href={routeTo.notes()}>{t('handIn.toNotes')}</TextLink>
        </>
      )}
      {way === 'folder' && (
        <div className={styles.buttons}>
          <Button
            variant="primary"
            isDisabled={isBusy || hasNothing || leaving === null || present === null || isFolderBusy}
            onPress={() => leaving && void during(() => put(leaving))}
          >
            {t('handIn.put')}
          </Button>
        </div>
      )}
      {said?.kind === 'failed' && <Notice tone="error">{errorText(said.error)}</Notice>}
      {said?.kind === 'done' && <Notice tone="info">{t('handIn.done', { names: names(said.to) })}</Notice>}
      {said?.kind === 'in-folder' && <Notice tone="info">{t('handIn.inFolder')}</Notice>}
      {said?.kind === 'handed-over' && (
        <Notice tone="info">{t('handIn.handedOver', { names: names(said.to) })}</Notice>
      )}
    </PageSection>
  );
}
