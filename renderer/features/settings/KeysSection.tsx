import { useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import { useErrorText, useText } from '#renderer/i18n/index.ts';
import { KEYS_EXTENSION, readKeyFile, writeKeyFile } from '#renderer/services/delegation/own-key-file.ts';
import { useFiles } from '#renderer/state/files.ts';
import { useServices } from '#renderer/state/index.ts';
import { usePeople } from '#renderer/state/people.ts';
import { Button, Notice, PageSection, TextField } from '#renderer/ui/index.ts';
import styles from './SettingsScreen.module.css';

/** Shorter ones are tried out too quickly by whoever finds the file. */
const SHORTEST = 12;

type Said =
  { readonly kind: 'exported' | 'imported' } | { readonly kind: 'failed'; readonly error: AppError };

/** Takes one's keys to another device of one's own, under a passphrase, and from there. */
export function KeysSection() {
  const t = useText('settings');
  const errorText = useErrorText();
  const files = useFiles();
  const { people, doDelegationJob } = useServices();
  const { me } = usePeople();
  const [passphrase, setPassphrase] = useState('');
  const [said, setSaid] = useState<Said | null>(null);
  const [isBusy, setBusy] = useState(false);
  const kind = { name: t('keys.fileKind'), extensions: [KEYS_EXTENSION] };
  const run = async (work: () => Promise<Said | null>): Promise<void> => {
    setBusy(true);
    setSaid(null);
    setSaid(await work());
    setBusy(false);
  };
  const save = async (): Promise<Said | null> => {
    const file = await writeKeyFile(people, passphrase, doDelegationJob);
    if (!file.ok) return { kind: 'failed', error: file.error };
    const saved = await files.save(`attache.${KEYS_EXTENSION}`, kind, file.value);
    if (!saved.ok) return { kind: 'failed', error: saved.error };
    return saved.value === 'cancelled' ? null : { kind: 'exported' };
  };
  const bring = async (): Promise<Said | null> => {
    const file = await files.open([kind]);
    if (!file.ok) return { kind: 'failed', error: file.error };
    if (file.value === null) return null;
    const read = await readKeyFile(people, file.value.bytes, passphrase, doDelegationJob);
    return read.ok ? { kind: 'imported' } : { kind: 'failed', error: read.error };
  };
  const isShort = passphrase.length < SHORTEST;
  return (
    <PageSection title={t('keys.title')}>
      <p className={styles.hint}>{t('keys.text')}</p>
      <div className={styles.name}>
        <TextField
          label={t('keys.passphrase')}
          description={t('keys.passphraseHint', { count: SHORTEST })}
          value={passphrase}
          onChange={setPassphrase}
        />
      </div>
      <div className={styles.buttons}>
        <Button isDisabled={isBusy || isShort || me === null} onPress={() => void run(save)}>
          {t('keys.export')}
        </Button>
        <Button isDisabled={isBusy || isShort} onPress={() => void run(bring)}>
          {t('keys.import')}
        </Button>
      </div>
      {said?.kind === 'exported' && <Notice tone="info">{t('keys.exported')}</Notice>}
      {said?.kind === 'imported' && <Notice tone="info">{t('keys.imported')}</Notice>}
      {said?.kind === 'failed' && <Notice tone="error">{errorText(said.error)}</Notice>}
    </PageSection>
  );
}
