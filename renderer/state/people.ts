import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { AuthorId } from '#core/base/ids.ts';
import { contactOf } from '#core/delegation/contacts.ts';
import type { PackSignature } from '#core/pack/model.ts';
import { keyFingerprint } from '#core/pack/signature.ts';
import type { PeopleState } from '#renderer/services/delegation/people.ts';
import { sha256 } from '#renderer/services/sha256.ts';
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

/** Somebody who signs packs: their name, and the words of their key. */
export interface PackSigner {
  readonly name: string;
  readonly fingerprint: string;
}

/** Gives the person here as a signer of packs; null until they have said who they are and the words of their key are known. */
export function useOwnSigner(): PackSigner | null {
  const { me } = usePeople();
  const [known, setKnown] = useState<{ readonly key: string; readonly fingerprint: string } | null>(null);
  const key = me?.signingKey ?? null;
  useEffect(() => {
    if (key === null) return undefined;
    let wanted = true;
    void keyFingerprint(key, sha256).then((fingerprint) => wanted && setKnown({ key, fingerprint }));
    return () => {
      wanted = false;
    };
  }, [key]);
  return me !== null && known?.key === key ? { name: me.name, fingerprint: known.fingerprint } : null;
}

/** Gives the name of whoever signed a pack, where it is the person here or somebody known; else null. */
export function useSignerName(): (signature: PackSignature) => string | null {
  const { me, contacts } = usePeople();
  return useCallback(
    (signature) => {
      if (signature.kind === 'none') return null;
      const known = [...(me === null ? [] : [me]), ...contacts.map(({ contact }) => contact)];
      return known.find(({ signingKey }) => signingKey === signature.key)?.name ?? null;
    },
    [me, contacts],
  );
}
