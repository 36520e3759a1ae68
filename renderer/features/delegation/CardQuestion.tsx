import { useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';
import type { Contact } from '#core/delegation/contact.ts';
import { isolate, useErrorText, useText } from '#renderer/i18n/index.ts';
import { useDelegationFiles } from '#renderer/state/delegation-files.ts';
import { useServices } from '#renderer/state/index.ts';
import { usePeople } from '#renderer/state/people.ts';
import { Button, Notice, PageSection } from '#renderer/ui/index.ts';
import styles from './Delegation.module.css';
import { Fingerprint } from './Fingerprint.tsx';

export interface NewCardProps {
  readonly card: Contact;
  readonly onDecline: () => void;
}

/** Shows who a contact says to be and asks whether to add them; other keys for somebody known are a warning. */
export function NewCard({ card, onDecline }: NewCardProps) {
  const t = useText('delegation');
  const common = useText('common');
  const errorText = useErrorText();
  const { people } = useServices();
  usePeople();
  const { accept } = useDelegationFiles();
  const [failure, setFailure] = useState<AppError | null>(null);
  const status = people.statusOf(card);
  const name = isolate(card.name);
  const canAdd = status.kind === 'new' || status.kind === 'renamed' || status.kind === 'replaces';
  const sentence = (): string => {
    switch (status.kind) {
      case 'replaces':
        return t('card.replaces', { name: isolate(status.present.contact.name) });
      case 'conflict':
        return errorText({ code: 'contact-conflict' });
      case 'mine':
        return errorText({ code: 'contact-is-you' });
      case 'known':
        return t('card.known', { name });
      case 'renamed':
        return t('card.renamed', { before: isolate(status.present.contact.name), name });
      case 'new':
        return t('card.new', { name });
    }
  };
  return (
    <div className={styles.card}>
      <div className={styles.row}>
        <span className={styles.name} translate="no">
          {card.name}
        </span>
        <span className={styles.grow}>
          <span translate="no">{card.delegation}</span> · {t(`role.${card.role}`)}
        </span>
        <Fingerprint of={card} />
      </div>
      <Notice tone={status.kind === 'replaces' || status.kind === 'conflict' ? 'error' : 'info'}>
        <p>{sentence()}</p>
        {canAdd && card.role === 'head' && <p>{t('card.asHead', { name })}</p>}
      </Notice>
      {failure && <Notice tone="error">{errorText(failure)}</Notice>}
      <div className={styles.buttons}>
        {canAdd && (
          <Button
            variant={status.kind === 'replaces' ? 'danger' : 'primary'}
            onPress={() => void accept(card).then((done) => setFailure(done.ok ? null : done.error))}
          >
            {t(status.kind === 'replaces' ? 'card.takeKeys' : 'card.add')}
          </Button>
        )}
        <Button onPress={onDecline}>{canAdd ? t('card.decline') : common('close')}</Button>
      </div>
    </div>
  );
}

/** A contact that was opened or pasted. */
export function CardQuestion({ card }: { readonly card: Result<Contact, AppError> }) {
  const t = useText('delegation');
  const common = useText('common');
  const errorText = useErrorText();
  const { dismiss } = useDelegationFiles();
  return (
    <PageSection title={t('card.title')}>
      {card.ok ? (
        <NewCard card={card.value} onDecline={dismiss} />
      ) : (
        <Notice tone="error" action={<Button onPress={dismiss}>{common('close')}</Button>}>
          {errorText(card.error)}
        </Notice>
      )}
    </PageSection>
  );
}
