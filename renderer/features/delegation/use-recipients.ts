import { useState } from 'react';
import type { Contact } from '#core/delegation/contact.ts';
import type { KnownContact } from '#core/delegation/contacts.ts';
import { hasNewsFor } from '#core/delegation/parcels.ts';
import { useOtherRecords } from '#renderer/state/delegation.ts';
import { useMeetingPack } from '#renderer/state/index.ts';
import { usePeople } from '#renderer/state/people.ts';
import { useHasOther, type Way } from './use-leaving.ts';

/**
 * Gives whom a file is for: into the folder, everybody; else deputies always, and at first heads and those whose notes were
 * reviewed since they were handed something.
 */
export function useRecipients(
  way: Way,
): readonly [readonly KnownContact[], (contact: Contact, isChosen: boolean) => void] {
  const { contacts } = usePeople();
  const records = useOtherRecords(useMeetingPack().meeting.uri);
  const hasIt = useHasOther('file');
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({});
  const isAtFirst = (known: KnownContact): boolean =>
    known.contact.role === 'head' || hasNewsFor(known, records ?? [], hasIt);
  const recipients = contacts.filter(
    (known) => way === 'folder' || known.isDeputy || (chosen[known.contact.signingKey] ?? isAtFirst(known)),
  );
  return [recipients, (contact, isChosen) => setChosen({ ...chosen, [contact.signingKey]: isChosen })];
}
