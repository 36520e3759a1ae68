import { useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';
import { CONTACT_EXTENSION, writeContact, type Contact } from '#core/delegation/contact.ts';
import type { KnownContact } from '#core/delegation/contacts.ts';
import { isolate, useErrorText, useText } from '#renderer/i18n/index.ts';
import { useDelegationFiles } from '#renderer/state/delegation-files.ts';
import { useFiles } from '#renderer/state/files.ts';
import { useServices } from '#renderer/state/index.ts';
import { usePeople } from '#renderer/state/people.ts';
import { Button, ConfirmDialog, Notice, PageSection, Switch, TextArea } from '#renderer/ui/index.ts';
import { AboutMeForm } from './AboutMe.tsx';
import styles from './Delegation.module.css';
import { Fingerprint } from './Fingerprint.tsx';

function MyCard({
  me,
  onFailed,
}: {
  readonly me: Contact;
  readonly onFailed: (error: AppError | null) => void;
}) {
  const t = useText('delegation');
  const files = useFiles();
  const [isEdited, setEdited] = useState(false);
  const [isCopied, setCopied] = useState(false);
  const text = writeContact(me);
  const save = async (): Promise<void> => {
    const kind = { name: t('card.fileKind'), extensions: [CONTACT_EXTENSION] };
    const saved = await files.save(
      `${me.name}.${CONTACT_EXTENSION}`,
      kind,
      new TextEncoder().encode(`${text}\n`),
    );
    onFailed(saved.ok ? null : saved.error);
  };
  if (isEdited) return <AboutMeForm initial={me} onDone={() => setEdited(false)} />;
  return (
    <div className={styles.card}>
      <div className={styles.row}>
        <span className={styles.name} translate="no">
          {me.name}
        </span>
        <span className={styles.grow}>
          <span translate="no">{me.delegation}</span> · {t(`role.${me.role}`)} · {t('me.you')}
        </span>
        <Fingerprint of={me} />
      </div>
      <p className={styles.hint}>{t('card.give')}</p>
      <div className={styles.buttons}>
        <Button onPress={() => void save()}>{t('card.save')}</Button>
        <Button
          icon="copy"
          onPress={() =>
            void navigator.clipboard.writeText(text).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }
        >
          {t('card.copy')}
        </Button>
        <Button variant="quiet" icon="edit" onPress={() => setEdited(true)}>
          {t('me.edit')}
        </Button>
        <span role="status" className={styles.faint}>
          {isCopied && t('card.copied')}
        </span>
      </div>
    </div>
  );
}

interface ContactRowProps {
  readonly known: KnownContact;
  readonly onDeputy: (isDeputy: boolean) => void;
  readonly onRemove: () => void;
}

function ContactRow({ known: { contact, isDeputy }, onDeputy, onRemove }: ContactRowProps) {
  const t = useText('delegation');
  return (
    <li className={styles.row}>
      <span className={styles.name} translate="no">
        {contact.name}
      </span>
      <span className={styles.grow}>
        <span translate="no">{contact.delegation}</span> · {t(`role.${contact.role}`)}
        <br />
        <Fingerprint of={contact} />
      </span>
      <Switch isSelected={isDeputy} onChange={onDeputy}>
        {t('people.deputy')}
      </Switch>
      <Button
        variant="quiet"
        icon="trash"
        aria-label={t('people.removeName', { name: contact.name })}
        onPress={onRemove}
      >
        {t('people.remove')}
      </Button>
    </li>
  );
}

/** One's own contact to give away, those of the others, and the ways to add one. */
export function PeopleSection({ me }: { readonly me: Contact }) {
  const t = useText('delegation');
  const common = useText('common');
  const errorText = useErrorText();
  const { people } = useServices();
  const { contacts } = usePeople();
  const delegationFiles = useDelegationFiles();
  const [pasted, setPasted] = useState('');
  const [failure, setFailure] = useState<AppError | null>(null);
  const [leaving, setLeaving] = useState<Contact | null>(null);
  const run = (work: Promise<Result<null, AppError>>): void => {
    void work.then((done) => setFailure(done.ok ? null : done.error));
  };
  const hasDeputy = contacts.some(({ isDeputy }) => isDeputy);
  return (
    <PageSection title={t('people.title')}>
      {failure && <Notice tone="error">{errorText(failure)}</Notice>}
      <MyCard me={me} onFailed={setFailure} />
      <p className={styles.hint}>{t('people.compare')}</p>
      {contacts.length > 0 && (
        <ul className={styles.list}>
          {contacts.map((known) => (
            <ContactRow
              key={known.contact.signingKey}
              known={known}
              onDeputy={(isDeputy) => run(people.setDeputy(known.contact, isDeputy))}
              onRemove={() => setLeaving(known.contact)}
            />
          ))}
        </ul>
      )}
      {contacts.length > 0 && !hasDeputy && <Notice tone="info">{t('people.noDeputy')}</Notice>}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          delegationFiles.takeText(pasted);
          setPasted('');
        }}
      >
        <TextArea label={t('people.paste')} rows={2} value={pasted} onChange={setPasted} />
        <div className={styles.buttons}>
          <Button type="submit" isDisabled={pasted.trim() === ''}>
            {t('people.add')}
          </Button>
          <Button icon="open" onPress={() => run(delegationFiles.ask())}>
            {t('people.open')}
          </Button>
        </div>
      </form>
      {leaving && (
        <ConfirmDialog
          title={t('people.removeTitle')}
          isOpen
          isDanger
          confirmLabel={t('people.remove')}
          cancelLabel={common('cancel')}
          onCancel={() => setLeaving(null)}
          onConfirm={() => {
            run(people.remove(leaving));
            setLeaving(null);
          }}
        >
          <p>{t('people.removeText', { name: isolate(leaving.name) })}</p>
        </ConfirmDialog>
      )}
    </PageSection>
  );
}
