import { useCallback, useSyncExternalStore } from 'react';
import type { AuthorId } from '#core/base/ids.ts';
import { contactOf } from '#core/delegation/contacts.ts';
import type { PeopleState } from '#renderer/services/delegation/people.ts';
import { useServices } from './services-provider.tsx';

/** Gives the person who writes here and those known here, live in every window. */
export function usePeople(): PeopleState {
  const { people } = useServices();
  return useSyncExternalStore(people.subscribe, people.current);
}

/** Whose a record is: of the person here, of somebody known, or of a stranger. */
export interface Author {
  readonly isMine: boolean;
  /** Null for a stranger, and for the person here while they have not given a name. */
  readonly name: string | null;
}

/** Gives what to call the owners of records by; another function only when the people are others. */
export function useAuthors(): (owner: AuthorId) => Author {
  const { profile } = useServices();
  const { me, contacts } = usePeople();
  return useCallback(
    (owner) => {
      if (profile.isMine(owner)) return { isMine: true, name: me?.name ?? null };
      return { isMine: false, name: contactOf(owner, contacts)?.contact.name ?? null };
    },
    [profile, me, contacts],
  );
}
