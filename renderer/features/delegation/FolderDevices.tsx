import { useState } from 'react';
import type { FolderDevice } from '#core/delegation/folder-files.ts';
import { isolate, useFormat, useText } from '#renderer/i18n/index.ts';
import { useServices } from '#renderer/state/index.ts';
import { Button, ConfirmDialog } from '#renderer/ui/index.ts';
import styles from './Delegation.module.css';

interface RowProps {
  readonly device: FolderDevice;
  readonly name: string;
  readonly onIgnore: () => void;
  readonly onRead: () => void;
}

function DeviceRow({ device, name, onIgnore, onRead }: RowProps) {
  const t = useText('delegation');
  const { moment } = useFormat();
  const { writtenAt, files, isIgnored } = device;
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        <bdi>{name}</bdi>
      </span>
      <span className={styles.grow}>
        {t('folder.files', { count: files })}
        {isIgnored && ` · ${t('folder.ignored')}`}
      </span>
      {writtenAt !== null && (
        <span className={styles.faint}>{t('folder.wrote', { when: moment(writtenAt) })}</span>
      )}
      <Button
        variant="quiet"
        aria-label={t(isIgnored ? 'folder.readAgainName' : 'folder.ignoreName', { name: isolate(name) })}
        onPress={isIgnored ? onRead : onIgnore}
      >
        {t(isIgnored ? 'folder.readAgain' : 'folder.ignore')}
      </Button>
    </li>
  );
}

export interface FolderDevicesProps {
  readonly devices: readonly FolderDevice[];
}

/** The other devices with files in the folder, whoever has not written for longest in front, and the way to leave one alone that is gone. */
export function FolderDevices({ devices }: FolderDevicesProps) {
  const t = useText('delegation');
  const common = useText('common');
  const { folder } = useServices();
  const [asked, setAsked] = useState<FolderDevice | null>(null);
  if (devices.length === 0) return null;
  const nameOf = ({ name, isMine }: FolderDevice): string =>
    isMine ? t('folder.yourOther') : (name ?? t('folder.unknownDevice'));
  return (
    <div className={styles.group}>
      <h3 className={styles.label}>{t('folder.devices')}</h3>
      <ul className={styles.list} aria-label={t('folder.devices')}>
        {devices.map((device) => (
          <DeviceRow
            key={device.device}
            device={device}
            name={nameOf(device)}
            onIgnore={() => setAsked(device)}
            onRead={() => void folder.ignore(device.device, false)}
          />
        ))}
      </ul>
      {asked && (
        <ConfirmDialog
          title={t('folder.ignoreTitle')}
          isOpen
          confirmLabel={t('folder.ignore')}
          cancelLabel={common('cancel')}
          onCancel={() => setAsked(null)}
          onConfirm={() => {
            void folder.ignore(asked.device, true);
            setAsked(null);
          }}
        >
          <p>{t('folder.ignoreText', { name: isolate(nameOf(asked)) })}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
