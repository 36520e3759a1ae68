import { useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import { ROLES, type Role, type SelfDescription } from '#core/delegation/contact.ts';
import { useErrorText, useText } from '#renderer/i18n/index.ts';
import { useServices } from '#renderer/state/index.ts';
import { Button, Notice, PageSection, SegmentedControl, TextField } from '#renderer/ui/index.ts';
import styles from './Delegation.module.css';

export interface AboutMeFormProps {
  readonly initial: SelfDescription;
  readonly onDone?: () => void;
}

/** Name, delegation and role of the person here; the first time, their keys are made on this device. */
export function AboutMeForm({ initial, onDone }: AboutMeFormProps) {
  const t = useText('delegation');
  const common = useText('common');
  const errorText = useErrorText();
  const { people } = useServices();
  const [name, setName] = useState(initial.name);
  const [delegation, setDelegation] = useState(initial.delegation);
  const [role, setRole] = useState<Role>(initial.role);
  const [failure, setFailure] = useState<AppError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    const done = await people.introduce({ name: name.trim(), delegation: delegation.trim(), role });
    setBusy(false);
    setFailure(done.ok ? null : done.error);
    if (done.ok) onDone?.();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {failure && <Notice tone="error">{errorText(failure)}</Notice>}
      <TextField label={t('me.name')} value={name} onChange={setName} />
      <TextField
        label={t('me.delegation')}
        placeholder={t('me.delegationExample')}
        value={delegation}
        onChange={setDelegation}
      />
      <div className={styles.group}>
        <span className={styles.label}>{t('me.role')}</span>
        <SegmentedControl
          label={t('me.role')}
          value={role}
          options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
          onChange={setRole}
        />
      </div>
      <div className={styles.buttons}>
        <Button
          type="submit"
          variant="primary"
          isDisabled={isBusy || name.trim() === '' || delegation.trim() === ''}
        >
          {common('save')}
        </Button>
        {onDone && <Button onPress={onDone}>{common('cancel')}</Button>}
      </div>
    </form>
  );
}

/** Asks who the person is, before anything can be handed in or received. */
export function AboutMe() {
  const t = useText('delegation');
  return (
    <PageSection title={t('me.title')}>
      <p className={styles.hint}>{t('me.why')}</p>
      <AboutMeForm initial={{ name: '', delegation: '', role: 'delegate' }} />
    </PageSection>
  );
}
