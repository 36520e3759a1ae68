import { useSyncExternalStore } from 'react';
import type { FolderState } from '#renderer/services/delegation/folder-state.ts';
import { useServices } from './services-provider.tsx';

/** Gives what is known of the delegation's folder. */
export function useFolder(): FolderState {
  const { folder } = useServices();
  return useSyncExternalStore(folder.subscribe, folder.current);
}
