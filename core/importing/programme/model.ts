import type { LanguageTag } from '#core/documents/document.ts';
import { guessDocumentLanguage } from '../structure/guess-language.ts';

/** One slot of a programme as a file has it. Null is what the file does not say: nothing is made up. */
export interface ProgrammeEntry {
  readonly number: string | null;
  readonly title: string;
  readonly description: string | null;
  /** ISO date and `HH:MM` in the meeting's zone. A slot without a start has no time at all. */
  readonly date: string | null;
  readonly start: string | null;
  readonly end: string | null;
  /** Names of the people in it, as written. */
  readonly people: readonly string[];
}

/** What a person should know about how a programme was read; `locales` has a sentence for each code. */
export const PROGRAMME_FINDING_CODES = [
  'time-missing',
  'date-missing',
  'title-missing',
  'column-left-out',
  'event-cancelled',
  'event-repeats',
  'event-revised',
  'uid-shared',
  'organizer-left-out',
  'zone-unknown',
] as const;
export type ProgrammeFindingCode = (typeof PROGRAMME_FINDING_CODES)[number];

export interface ProgrammeFinding {
  readonly code: ProgrammeFindingCode;
  readonly count: number;
  /** The first that it is about, in the words of the file; null where there are none. */
  readonly detail: string | null;
}

/** A programme as a first draft to edit. */
export interface ImportedProgramme {
  readonly language: LanguageTag | null;
  readonly entries: readonly ProgrammeEntry[];
  readonly findings: readonly ProgrammeFinding[];
}

/** Gives a finding about some things, or none when there are none. */
export const findingAbout = (
  code: ProgrammeFindingCode,
  about: readonly (string | null)[],
): readonly ProgrammeFinding[] =>
  about.length === 0 ? [] : [{ code, count: about.length, detail: about[0] ?? null }];

/** What is said of every programme: which of its slots have no time, and which have a time on no day. */
const timeFindings = (entries: readonly ProgrammeEntry[]): readonly ProgrammeFinding[] => [
  ...findingAbout(
    'time-missing',
    entries.flatMap(({ start, title }) => (start === null ? [title] : [])),
  ),
  ...findingAbout(
    'date-missing',
    entries.flatMap(({ start, date, title }) => (start !== null && date === null ? [title] : [])),
  ),
];

/**
 * Gives the programme of the slots that a file has, with what is said of every programme. Slots without a title are left out;
 * the finding names the first by `nameOf`. Where the file tells no language (null), the titles may.
 */
export function programmeOf(
  slots: readonly ProgrammeEntry[],
  language: LanguageTag | null,
  nameOf: (untitled: ProgrammeEntry) => string | null,
  findings: readonly ProgrammeFinding[],
): ImportedProgramme {
  const entries = slots.filter(({ title }) => title !== '');
  const untitled = slots.filter(({ title }) => title === '').map(nameOf);
  return {
    language: language ?? guessDocumentLanguage(entries.map(({ title }) => title).join('\n')),
    entries,
    findings: [...timeFindings(entries), ...findingAbout('title-missing', untitled), ...findings],
  };
}
