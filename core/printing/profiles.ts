import { NOTE_KINDS, type NoteKind } from '#core/notes/model.ts';

/** What can be printed: one pile of paper for each purpose. */
export const PROFILES = [
  'agenda',
  'head',
  'pocket',
  'speaking',
  'document',
  'clean-agenda',
  'clean-document',
  'brief',
  'report',
  'coverage',
  'outcomes',
  'floor',
] as const;
export type Profile = (typeof PROFILES)[number];

/** The sizes in which a print is set: `large` is read at arm's length. */
export type TypeSize = 'text' | 'large';

/** What a person can decide about a profile, and how it begins. */
export interface ProfileTraits {
  /** The kinds of note in it, which a person may narrow where `choosesKinds` says so; empty where it chooses itself. */
  readonly kinds: readonly NoteKind[];
  readonly choosesKinds: boolean;
  /** Papers of the delegation and papers to hand out never hold a private note; the others do when it is asked. */
  readonly asksPrivate: boolean;
  /** Cited paragraphs and ruled space are offered. */
  readonly choosesContent: boolean;
  /** It is made of one document, which a person chooses. */
  readonly isOfDocument: boolean;
  /** It is handed to others: no note is in it, and no line at the foot says that it is for the delegation. */
  readonly isForOthers: boolean;
  readonly typeSize: TypeSize;
  readonly paper: 'A4' | 'A5';
}

const PLAIN: ProfileTraits = {
  kinds: [],
  choosesKinds: false,
  asksPrivate: false,
  choosesContent: false,
  isOfDocument: false,
  isForOthers: false,
  typeSize: 'text',
  paper: 'A4',
};

/** Gives the traits of each profile. */
export const PROFILE_TRAITS: Readonly<Record<Profile, ProfileTraits>> = {
  agenda: { ...PLAIN, kinds: NOTE_KINDS, choosesKinds: true, asksPrivate: true, choosesContent: true },
  head: { ...PLAIN, kinds: NOTE_KINDS, choosesContent: true },
  pocket: { ...PLAIN, kinds: ['position', 'statement'], asksPrivate: true, typeSize: 'large', paper: 'A5' },
  speaking: { ...PLAIN, kinds: ['statement'], asksPrivate: true, typeSize: 'large' },
  document: { ...PLAIN, kinds: NOTE_KINDS, choosesKinds: true, asksPrivate: true, isOfDocument: true },
  'clean-agenda': { ...PLAIN, choosesContent: true, isForOthers: true },
  'clean-document': { ...PLAIN, isOfDocument: true, isForOthers: true },
  brief: PLAIN,
  report: PLAIN,
  coverage: PLAIN,
  outcomes: PLAIN,
  floor: PLAIN,
};
