import type { AuthorId } from '#core/base/ids.ts';
import { parseContact, type Contact } from './contact.ts';

/** Somebody whose files are read here, and what this person decided about them. */
export interface KnownContact {
  readonly contact: Contact;
  /** A deputy gets every file: when a laptop is lost, nothing is lost. */
  readonly isDeputy: boolean;
  /** When the present keys were accepted here; milliseconds since 1970 UTC. */
  readonly addedAt: number;
}

/**
 * What a card is to those already known. `replaces`: it stands for the same records with other keys, or for more records,
 * so whoever has it can now write in that person's name. `conflict`: it claims the records of several people, or of the person here;
 * there is no honest way to such a card.
 */
export type CardStatus =
  | { readonly kind: 'new' | 'conflict' | 'mine' }
  | { readonly kind: 'known' | 'renamed' | 'replaces'; readonly present: KnownContact };

/** The person who writes here; null while they have not said who they are. */
type Me = Pick<Contact, 'recipient' | 'signingKey'> | null;

/** Tells what a card is to this person and to the people known here. */
export function cardStatus(
  card: Contact,
  known: readonly KnownContact[],
  isMine: (author: AuthorId) => boolean,
  me: Me,
): CardStatus {
  // Whoever has one's keys is oneself, on whatever device and under whatever ids.
  if (me !== null && sameKeys(card, me)) {
    const isOthers = known.some(({ contact }) => sharesAuthor(contact, card));
    return { kind: isOthers ? 'conflict' : 'mine' };
  }
  if (card.authors.some(isMine)) return { kind: 'conflict' };
  const holders = known.filter(
    ({ contact }) => sharesAuthor(contact, card) || contact.signingKey === card.signingKey,
  );
  const [present, ...others] = holders;
  if (present === undefined) return { kind: 'new' };
  if (others.length > 0) return { kind: 'conflict' };
  if (!sameKeys(present.contact, card) || !holdsAuthors(present.contact, card))
    return { kind: 'replaces', present };
  return { kind: sameWords(present.contact, card) ? 'known' : 'renamed', present };
}

/** Gives the people with this card among them: in the place of the one it replaces, whose decision about being deputy stays. */
export function withCard(
  known: readonly KnownContact[],
  status: CardStatus,
  card: Contact,
  addedAt: number,
): readonly KnownContact[] {
  switch (status.kind) {
    case 'mine':
    case 'conflict':
    case 'known':
      return known;
    case 'new':
      return [...known, { contact: card, isDeputy: false, addedAt }];
    case 'renamed': {
      const contact = { ...card, authors: status.present.contact.authors };
      return known.map((each) => (each === status.present ? { ...each, contact, addedAt } : each));
    }
    case 'replaces':
      return known.map((each) => (each === status.present ? { ...each, contact: card, addedAt } : each));
  }
}

/** Gives the people known here with those among others who are nobody of them and not the person here. */
export const withNewContacts = (
  known: readonly KnownContact[],
  others: readonly KnownContact[],
  isMine: (author: AuthorId) => boolean,
): readonly KnownContact[] =>
  others.reduce(
    (people, each) =>
      cardStatus(each.contact, people, isMine, null).kind === 'new' ? [...people, each] : people,
    known,
  );

/** Gives the contact under whose ids a record is; null for a stranger. */
export function contactOf(owner: AuthorId, known: readonly KnownContact[]): KnownContact | null {
  return known.find(({ contact }) => contact.authors.includes(owner)) ?? null;
}

/** Reads stored contacts; what is not one is left out. */
export function parseContacts(value: unknown): readonly KnownContact[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each) => {
    const { contact, isDeputy, addedAt }: Readonly<Record<string, unknown>> = Object(each);
    const parsed = parseContact(contact);
    if (parsed === null || typeof addedAt !== 'number') return [];
    return [{ contact: parsed, isDeputy: isDeputy === true, addedAt }];
  });
}

type Keys = Pick<Contact, 'recipient' | 'signingKey'>;

const sameKeys = (a: Keys, b: Keys): boolean => a.recipient === b.recipient && a.signingKey === b.signingKey;

const sharesAuthor = (a: Contact, b: Contact): boolean =>
  a.authors.some((author) => b.authors.includes(author));

/** A card for fewer records, as a second device of a person gives it, takes nothing over. */
const holdsAuthors = (present: Contact, card: Contact): boolean =>
  card.authors.every((author) => present.authors.includes(author));

const sameWords = (a: Contact, b: Contact): boolean =>
  a.name === b.name && a.delegation === b.delegation && a.role === b.role;
