import { useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import type { Contact } from '#core/delegation/contact.ts';
import { HAND_IN_EXTENSION } from '#core/delegation/hand-in.ts';
import { NOTE_KINDS, type NoteKind } from '#core/notes/model.ts';
import type { ThemeId } from '#core/pack/model.ts';
import { pickText } from '#core/pack/pick-text.ts';
import { isolate, useErrorText, useFormat, useLanguage, useText } from '#renderer/i18n/index.ts';
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
import { LeavingList } from './LeavingList.tsx';
import { useLeaving, type Way } from './use-leaving.ts';
import { useReadableCopy } from './use-readable-copy.ts';

const ANY = '';

/** Whom a file is for: heads at first, and deputies always. */
function useRecipients(): readonly [readonly Contact[], (contact: Contact, isChosen: boolean) => void] {
  const { contacts } = usePeople();
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({});
  const recipients = contacts.filter(
    ({ contact, isDeputy }) => isDeputy || (chosen[contact.signingKey] ?? contact.role === 'head'),
  );
  return [
    recipients.map(({ contact }) => contact),
    (contact, isChosen) => setChosen({ ...chosen, [contact.signingKey]: isChosen }),
  ];
}

type Said =
  | { readonly kind: 'done' | 'handed-over' | 'in-folder' }
  | { readonly kind: 'failed'; readonly error: AppError };

/** Chooses what leaves and for whom, lists it all, and writes one encrypted, signed file. */
export function HandInSection({ me }: { readonly me: Contact }) {
  const t = useText('delegation');
  const common = useText('common');
  const errorText = useErrorText();
  const language = useLanguage();
  const pack = useMeetingPack();
  const { handingIn, folder } = useServices();
  const { list } = useFormat();
  const { contacts } = usePeople();
  const { chosen, present, isBusy: isFolderBusy } = useFolder();
  const readable = useReadableCopy(me);
  const [someone, choose] = useRecipients();
  const [wish, setWish] = useState<Way>('folder');
  const [theme, setTheme] = useState<ThemeId | null>(null);
  const [kind, setKind] = useState<NoteKind | null>(null);
  const [isOnlyChanged, setOnlyChanged] = useState(true);
  const [hasOthers, setOthers] = useState(true);
  const [said, setSaid] = useState<Said | null>(null);
  const [isBusy, setBusy] = useState(false);
  const way = chosen === null ? 'file' : wish;
  const recipients = way === 'folder' ? contacts.map(({ contact }) => contact) : someone;
  const to = recipients.map(({ recipient }) => recipient);
  const { notes, gone, others } = useLeaving(way, { theme, kind, isOnlyChanged, recipients: to });
  const alongside = hasOthers ? others : [];
  const hasNothing = notes.length + gone.length + alongside.length === 0;
  const write = async (): Promise<void> => {
    setBusy(true);
    setSaid(null);
    const content = { notes, gone, others: alongside, recipients, readable: readable(notes) };
    if (way === 'folder') {
      const put = await folder.put(content);
      setSaid(put.ok ? { kind: 'in-folder' } : { kind: 'failed', error: put.error });
    } else {
      const saved = await handingIn.save({
        ...content,
        fileName: t('handIn.fileName', { name: me.name, date: new Date().toISOString().slice(0, 10) }),
        fileKind: { name: t('handIn.fileKind'), extensions: [HAND_IN_EXTENSION] },
      });
      if (!saved.ok) setSaid({ kind: 'failed', error: saved.error });
      else if (saved.value !== 'cancelled') setSaid({ kind: saved.value });
    }
    setBusy(false);
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
          {t('handIn.toAll', { names: list(recipients.map(({ name }) => isolate(name))) })}
        </p>
      )}
      {contacts.length > 0 && way === 'file' && (
        <fieldset className={styles.group}>
          <legend className={styles.label}>{t('handIn.to')}</legend>
          {contacts.map(({ contact, isDeputy }) => (
            <Checkbox
              key={contact.signingKey}
              isSelected={recipients.includes(contact)}
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
        {others.length > 0 && (
          <Switch isSelected={hasOthers} onChange={setOthers}>
            {t('handIn.others')}
          </Switch>
        )}
      </div>
      <LeavingList notes={notes} gone={gone.length} others={alongside.length} />
      {hasNothing && (
        <p className={styles.hint}>
          {t('handIn.nothing')} <TextLink href={routeTo.notes()}>{t('handIn.toNotes')}</TextLink>
        </p>
      )}
      <div className={styles.buttons}>
        <Button
          variant="primary"
          isDisabled={
            isBusy ||
            hasNothing ||
            recipients.length === 0 ||
            (way === 'folder' && (present === null || isFolderBusy))
          }
          onPress={() => void write()}
        >
          {t(way === 'folder' ? 'handIn.put' : 'handIn.write')}
        </Button>
      </div>
      {said?.kind === 'failed' && <Notice tone="error">{errorText(said.error)}</Notice>}
      {said?.kind === 'done' && <Notice tone="info">{t('handIn.done')}</Notice>}
      {said?.kind === 'in-folder' && <Notice tone="info">{t('handIn.inFolder')}</Notice>}
      {said?.kind === 'handed-over' && <Notice tone="info">{t('handIn.handedOver')}</Notice>}
    </PageSection>
  );
}
