import { useMemo } from 'react';
import type { FloorRecord } from '#core/notes/floor-model.ts';
import { floorRecords } from '#renderer/services/floor-service.ts';
import { useMeetingPack } from './services-provider.tsx';
import { useViews } from './use-views.ts';

/** Gives the floor records of the open meeting, this person's and those of others. */
export function useFloorRecords(): readonly FloorRecord[] {
  const views = useViews();
  const { uri } = useMeetingPack().meeting;
  return useMemo(() => floorRecords(views, uri), [views, uri]);
}
