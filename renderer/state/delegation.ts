import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';
import type { HandedInLog } from '#core/delegation/choose-records.ts';
import type { Contact } from '#core/delegation/contact.ts';
import type { HandedOthers } from '#core/delegation/handed-others.ts';
import type { OtherRecord } from '#core/delegation/parcels.ts';
import { fingerprintOf } from '#core/delegation/fingerprint.ts';
import type { Note } from '#core/notes/model.ts';
import { placeOfView } from '#core/notes/record-view.ts';
import type { MeetingUri } from '#core/pack/model.ts';
import type { Merge } from '#renderer/services/delegation/receiving.ts';
import { sha256 } from '#renderer/services/sha256.ts';
import { useServices } from './services-provider.tsx';
import { useViews } from './use-views.ts';

/** Gives who was handed what. */
export function useHandedIn(): HandedInLog {
  const { handingIn } = useServices();
  return useSyncExternalStore(handingIn.subscribe, handingIn.current);
}

/** Gives who was handed what besides notes. */
export function useHandedOthers(): HandedOthers {
  const { handingIn } = useServices();
  return useSyncExternalStore(handingIn.subscribe, handingIn.currentOthers);
}

/** Gives this person's own records about a meeting that are no notes, read again whenever one changes; null until they are read. */
export function useOtherRecords(meeting: MeetingUri): readonly OtherRecord[] | null {
  const { handingIn, profile, views } = useServices();
  const all = useViews();
  const [read, setRead] = useState<readonly OtherRecord[] | null>(null);
  useEffect(() => {
    let wanted = true;
    const own = views.matching((view) => {
      const place = placeOfView(view);
      return view.record !== 'note' && place.meeting === meeting && profile.isMine(place.owner);
    });
    void handingIn.timesOf(own.map(({ id }) => id)).then((times) => {
      if (!wanted || !times.ok) return;
      setRead(own.map((record) => ({ ...record, time: times.value.get(record.id) ?? 0 })));
    });
    return () => {
      wanted = false;
    };
  }, [handingIn, profile, views, all, meeting]);
  return read;
}

/** Gives this person's own notes of all meetings, those in the trash as well. */
export function useOwnNotes(): readonly Note[] {
  const views = useViews();
  const { profile } = useServices();
  return useMemo(
    () =>
      views.flatMap((view) => (view.record === 'note' && profile.isMine(view.note.owner) ? [view.note] : [])),
    [views, profile],
  );
}

/** Gives the words by which a contact is compared aloud; empty until they are known. */
export function useFingerprint(contact: Contact): readonly string[] {
  const [found, setFound] = useState<{ readonly of: Contact; readonly words: readonly string[] } | null>(
    null,
  );
  useEffect(() => {
    let wanted = true;
    void fingerprintOf(contact, sha256).then((words) => wanted && setFound({ of: contact, words }));
    return () => {
      wanted = false;
    };
  }, [contact]);
  return found?.of === contact ? found.words : [];
}

/** Gives the merges made here, the last in front, and reads them again whenever a record changes; null until they are read. */
export function useMerges(): Result<readonly Merge[], AppError> | null {
  const { receiving } = useServices();
  const views = useViews();
  const [merges, setMerges] = useState<Result<readonly Merge[], AppError> | null>(null);
  useEffect(() => {
    let wanted = true;
    void receiving.merges().then((read) => wanted && setMerges(read));
    return () => {
      wanted = false;
    };
  }, [receiving, views]);
  return merges;
}

/** A meeting that notes here belong to and that has no pack on this device. */
export interface WaitingMeeting {
  readonly meeting: string;
  readonly count: number;
}

/** Gives the meetings whose notes wait for a pack. */
export function useWaitingMeetings(): readonly WaitingMeeting[] {
  const { packs } = useServices();
  const views = useViews();
  const [kept, setKept] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => {
    let wanted = true;
    void packs.list().then((list) => {
      if (wanted && list.ok) setKept(new Set(list.value.map(({ meeting }) => meeting)));
    });
    return () => {
      wanted = false;
    };
  }, [packs, views]);
  return useMemo(() => {
    if (kept === null) return [];
    const counts = new Map<string, number>();
    for (const view of views)
      if (view.record === 'note' && view.note.deletedAt === null && !kept.has(view.note.meeting))
        counts.set(view.note.meeting, (counts.get(view.note.meeting) ?? 0) + 1);
    return [...counts].map(([meeting, count]) => ({ meeting, count }));
  }, [views, kept]);
}
