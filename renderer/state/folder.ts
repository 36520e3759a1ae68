import { useEffect, useState, useSyncExternalStore } from 'react';
import type { RecordId } from '#core/base/ids.ts';
import type { FolderState } from '#renderer/services/delegation/folder-exchange.ts';
import { useServices } from './services-provider.tsx';
import { useViews } from './use-views.ts';

/** Gives what is known of the delegation's folder. */
export function useFolder(): FolderState {
  const { folder } = useServices();
  return useSyncExternalStore(folder.subscribe, folder.current);
}

const NONE: ReadonlyMap<RecordId, number> = new Map();

/** Gives the times of the newest changes of records, read again whenever one changes; none until they are read. */
export function useTimesOf(records: readonly RecordId[]): ReadonlyMap<RecordId, number> {
  const { handingIn } = useServices();
  const views = useViews();
  const [times, setTimes] = useState(NONE);
  const key = records.join();
  useEffect(() => {
    let wanted = true;
    const ids = key === '' ? [] : (key.split(',') as RecordId[]);
    void handingIn.timesOf(ids).then((read) => wanted && setTimes(read.ok ? read.value : NONE));
    return () => {
      wanted = false;
    };
  }, [handingIn, views, key]);
  return times;
}
