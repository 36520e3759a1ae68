import { useSyncExternalStore } from 'react';
import type { RecordView } from '#core/notes/record-view.ts';
import { useServices } from './services-provider.tsx';

/** Gives the views of all records of this device, live in every window. */
export function useViews(): readonly RecordView[] {
  const { views } = useServices();
  return useSyncExternalStore(views.subscribe, views.current);
}
