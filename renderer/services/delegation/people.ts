import type { Clock } from '#core/base/clock.ts';
import { appError, type AppError } from '#core/base/errors.ts';
import type { AuthorId } from '#core/base/ids.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { parseSelf, type Contact, type SelfDescription } from '#core/delegation/contact.ts';
import {
  cardStatus,
  contactOf,
  parseContacts,
  withCard,
  type CardStatus,
  type KnownContact,
} from '#core/delegation/contacts.ts';
import { parseOwnKeys, type OwnKeys } from '#core/delegation/own-keys.ts';
import type { SigningKeys } from '#core/pack/signature.ts';
import type { SettingsStore } from '#renderer/data/settings-store.ts';
import { CONTACTS_KEY, OWN_KEYS_KEY, type Profile } from '../profile.ts';

const SELF_KEY = 'delegation-self';

/** Told to the other windows whenever something here was stored. */
const CHANNEL = 'attache-people';

/** The person who writes here and those whose files are read here, as of one moment. */
export interface PeopleState {
  /** Null until the person has said who they are. */
  readonly me: Contact | null;
  readonly contacts: readonly KnownContact[];
}

/** What the service works with. */
export interface PeopleTools {
  readonly settings: Pick<SettingsStore, 'all' | 'put'>;
  readonly profile: Pick<Profile, 'authors' | 'isMine' | 'adopt' | 'recognise'>;
  /** Tells whether nothing was written or received here yet. */
  readonly isEmpty: () => boolean;
  readonly clock: Clock;
  readonly makeKeys: () => Promise<OwnKeys>;
}

/** Who this person is to the delegation, with what keys, and whom they know of it; the same in every window. */
export class People {
  readonly #tools: PeopleTools;
  readonly #listeners = new Set<() => void>();
  readonly #channel = new BroadcastChannel(CHANNEL);
  #state: PeopleState = { me: null, contacts: [] };
  #keys: OwnKeys | null = null;

  constructor(tools: PeopleTools) {
    this.#tools = tools;
    this.#channel.onmessage = () => void this.load();
  }

  /** The same object until something changes. */
  readonly current = (): PeopleState => this.#state;

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  };

  /** The key pairs of this person; null until they have said who they are. */
  get keys(): OwnKeys | null {
    return this.#keys;
  }

  /** The pair that signs meeting packs, as it signs hand-in files; null until this person has said who they are. */
  get signingKeys(): SigningKeys | null {
    return this.#keys && { publicKey: this.#keys.signingKey, secret: this.#keys.signingSecret };
  }

  /** Reads what is stored. */
  async load(): Promise<Result<null, AppError>> {
    const stored = await this.#tools.settings.all();
    if (!stored.ok) return stored;
    const self = parseSelf(stored.value.get(SELF_KEY));
    this.#keys = parseOwnKeys(stored.value.get(OWN_KEYS_KEY));
    this.#show(self, parseContacts(stored.value.get(CONTACTS_KEY)));
    return ok(null);
  }

  /** Stores who this person is; the first time their keys are made as well. */
  async introduce(self: SelfDescription): Promise<Result<null, AppError>> {
    return this.#withKeys(self, this.#keys ?? (await this.#tools.makeKeys()));
  }

  /**
   * Puts other keys, as they were exported on another device of this person or before this one lost its data, in the place of the
   * present ones. What was written under `authors` is theirs here too. Refused where somebody else is known by one of these ids.
   */
  async replaceKeys(
    self: SelfDescription,
    keys: OwnKeys,
    authors: readonly AuthorId[],
  ): Promise<Result<null, AppError>> {
    const { profile, isEmpty } = this.#tools;
    if (authors.some((author) => contactOf(author, this.#state.contacts) !== null))
      return err(appError('contact-conflict'));
    const [first, ...rest] = authors;
    if (first !== undefined) {
      const adopted = await profile.adopt([first, ...rest], isEmpty());
      if (!adopted.ok) return adopted;
    }
    return this.#withKeys(self, keys);
  }

  /** Takes the ids of another device of this person, which has the same keys: what was written under them is theirs here too. */
  async recognise({ authors }: Contact): Promise<Result<null, AppError>> {
    const { profile } = this.#tools;
    if (authors.every((author) => profile.isMine(author))) return ok(null);
    const taken = await profile.recognise(authors);
    if (!taken.ok) return taken;
    this.#show(this.#state.me, this.#state.contacts);
    this.#channel.postMessage(null);
    return taken;
  }

  /** Tells what a card is to those who are known here. */
  statusOf(card: Contact): CardStatus {
    const { contacts, me } = this.#state;
    return cardStatus(card, contacts, (author) => this.#tools.profile.isMine(author), me);
  }

  /** Takes a card in. One that claims what is another's, or one's own, is refused. */
  accept(card: Contact): Promise<Result<null, AppError>> {
    const status = this.statusOf(card);
    if (status.kind === 'conflict' || status.kind === 'mine')
      return Promise.resolve(err(appError(status.kind === 'mine' ? 'contact-is-you' : 'contact-conflict')));
    return this.#putContacts(withCard(this.#state.contacts, status, card, this.#tools.clock()));
  }

  /** Says whether a person is a deputy, to whom every file is encrypted as well. */
  setDeputy(contact: Contact, isDeputy: boolean): Promise<Result<null, AppError>> {
    return this.#putContacts(
      this.#state.contacts.map((each) =>
        isSamePerson(each.contact, contact) ? { ...each, isDeputy } : each,
      ),
    );
  }

  /** Forgets a person: their files are those of a stranger again. What came from them stays. */
  remove(contact: Contact): Promise<Result<null, AppError>> {
    return this.#putContacts(this.#state.contacts.filter((each) => !isSamePerson(each.contact, contact)));
  }

  /** Gives the name of the owner of a record; null for a stranger, and for a person here who has not given one. */
  nameOf(owner: AuthorId): string | null {
    if (this.#tools.profile.isMine(owner)) return this.#state.me?.name ?? null;
    return contactOf(owner, this.#state.contacts)?.contact.name ?? null;
  }

  close(): void {
    this.#channel.close();
  }

  async #withKeys(self: SelfDescription, keys: OwnKeys): Promise<Result<null, AppError>> {
    const stored = await this.#tools.settings.put(
      new Map<string, unknown>([
        [SELF_KEY, self],
        [OWN_KEYS_KEY, keys],
      ]),
    );
    if (!stored.ok) return stored;
    this.#keys = keys;
    this.#show(self, this.#state.contacts);
    this.#channel.postMessage(null);
    return ok(null);
  }

  async #putContacts(contacts: readonly KnownContact[]): Promise<Result<null, AppError>> {
    const stored = await this.#tools.settings.put(new Map([[CONTACTS_KEY, contacts]]));
    if (!stored.ok) return stored;
    this.#show(this.#state.me, contacts);
    this.#channel.postMessage(null);
    return ok(null);
  }

  #show(self: SelfDescription | null, contacts: readonly KnownContact[]): void {
    this.#state = { me: this.#asContact(self), contacts };
    for (const changed of this.#listeners) changed();
  }

  #asContact(self: SelfDescription | null): Contact | null {
    if (self === null || this.#keys === null) return null;
    const { recipient, signingKey } = this.#keys;
    const { name, delegation, role } = self;
    return { name, delegation, role, authors: this.#tools.profile.authors, recipient, signingKey };
  }
}

/** Another window may have read the people anew since a card was shown: the keys tell which one was meant. */
const isSamePerson = (a: Contact, b: Contact): boolean => a.signingKey === b.signingKey;
