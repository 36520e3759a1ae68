import { useState } from 'react';
import { useText } from '#renderer/i18n/index.ts';
import { Button, Dialog, TextField } from '#renderer/ui/index.ts';
import styles from './OptionsPanel.module.css';

export interface VariantActionsProps {
  readonly isVariant: boolean;
  readonly onSave: (name: string) => void;
  readonly onDrop: () => void;
}

/** Saves the profile in use with its options under a name of one's own, and takes such a variant away again. */
export function VariantActions({ isVariant, onSave, onDrop }: VariantActionsProps) {
  const t = useText('print');
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const save = (): void => {
    if (name.trim() === '') return;
    onSave(name);
    setName('');
    setOpen(false);
  };
  return (
    <div className={styles.variants}>
      <Button onPress={() => setOpen(true)}>{t('profiles.saveVariant')}</Button>
      {isVariant && (
        <Button variant="quiet" onPress={onDrop}>
          {t('profiles.deleteVariant')}
        </Button>
      )}
      <Dialog
        title={t('profiles.variantTitle')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        closeLabel={t('profiles.close')}
        footer={
          <>
            <Button onPress={() => setOpen(false)}>{t('profiles.cancel')}</Button>
            <Button variant="primary" isDisabled={name.trim() === ''} onPress={save}>
              {t('profiles.save')}
            </Button>
          </>
        }
      >
        <TextField
          label={t('profiles.variantName')}
          description={t('profiles.variantHint')}
          value={name}
          onChange={setName}
          onKeyDown={(event) => event.key === 'Enter' && save()}
          autoFocus
        />
      </Dialog>
    </div>
  );
}
