import type { Anchor } from '#core/anchoring/anchor.ts';
import { paragraphName } from '#core/documents/cite.ts';
import type { LanguageTag } from '#core/documents/document.ts';
import { bodyToMarkdown } from '#core/exchange/body-markdown.ts';
import type { Note, NoteKind, Priority, Stance } from '#core/notes/model.ts';
import { bodyText } from '#core/notes/read-body.ts';
import { findItem, findQuestion, findTheme } from '#core/pack/lookup.ts';
import type { LocalizedText, MeetingPack } from '#core/pack/model.ts';
import { pickText } from '#core/pack/pick-text.ts';
import type { Contact } from './contact.ts';
import type { ReadableCopy } from './hand-in.ts';

/** What the readable copy says in the sender's language. */
export interface ReadableWords {
  readonly title: string;
  readonly kinds: Readonly<Record<NoteKind, string>>;
  readonly stances: Readonly<Record<Stance, string>>;
  readonly priorities: Readonly<Record<Priority, string>>;
  /** For notes about the meeting as a whole. */
  readonly meeting: string;
}

interface Context {
  readonly sender: Contact;
  /** The pack of the meeting that is open; notes of others are named by their ids. */
  readonly pack: MeetingPack;
  readonly language: LanguageTag;
  readonly words: ReadableWords;
}

/**
 * Gives the notes as JSON and as Markdown, so that whoever can decrypt the file can read it without Attaché. Of what was
 * deleted, there is nothing in it.
 */
export function readableCopy(notes: readonly Note[], context: Context): ReadableCopy {
  const kept = notes.filter(({ deletedAt }) => deletedAt === null);
  const { name, delegation } = context.sender;
  const json = kept.map(({ id, meeting, fields, body, createdAt, updatedAt }) => {
    const { kind, stance, priority, outcome, tags, anchor } = fields;
    const times = { createdAt: timeOf(createdAt), updatedAt: timeOf(updatedAt) };
    return { id, meeting, kind, stance, priority, outcome, tags, anchor, text: bodyText(body), ...times };
  });
  const head = `# ${lineOf(context.words.title)}\n\n${lineOf(name)}, ${lineOf(delegation)}\n`;
  return {
    json: `${JSON.stringify({ author: { name, delegation }, notes: json }, null, 2)}\n`,
    markdown: [head, ...kept.map((note) => markdownOf(note, context))].join('\n'),
  };
}

const timeOf = (at: number): string => new Date(Math.min(Math.max(0, at), 8.64e15)).toISOString();

function markdownOf({ fields, body, meeting, updatedAt }: Note, { pack, language, words }: Context): string {
  const { kind, stance, priority, anchor, tags } = fields;
  const places = placesOf(anchor, meeting === pack.meeting.uri ? pack : null, language);
  const facts = [
    words.kinds[kind],
    ...(kind === 'position' && stance !== null ? [words.stances[stance]] : []),
    words.priorities[priority],
    ...tags.map((tag) => `#${lineOf(tag)}`),
  ];
  const quotation = anchor.paragraph?.quotation?.exact;
  return [
    `## ${places.length > 0 ? places.join(' · ') : words.meeting}`,
    `*${facts.join(', ')}* (${timeOf(updatedAt)})`,
    ...(quotation === undefined ? [] : [quotation.replace(/^/gm, '> ')]),
    bodyToMarkdown(body),
    '',
  ].join('\n\n');
}

/** Where a note hangs, in words: as the pack says, else by the symbol and number that everybody cites. */
function placesOf(anchor: Anchor, pack: MeetingPack | null, language: LanguageTag): readonly string[] {
  const { item, theme, question, paragraph } = anchor;
  const named = <Entry>(
    id: string | null,
    entry: Entry | null | undefined,
    text: (entry: Entry) => LocalizedText,
  ) => {
    if (id === null) return [];
    return [lineOf(entry ? pickText(text(entry), language).text : id)];
  };
  const symbol = paragraph?.symbol ?? paragraph?.document;
  return [
    ...named(item, pack && item && findItem(pack, item), ({ title }) => title),
    ...named(theme, pack && theme && findTheme(pack, theme), ({ title }) => title),
    ...named(question, pack && question && findQuestion(pack, question), ({ question: { text } }) => text),
    ...(paragraph === null ? [] : [`${symbol ?? ''} ${paragraphName(paragraph)}`.trim()]),
  ];
}

/** Makes a text one line, so that nobody's words become a heading of this file. */
const lineOf = (text: string): string => text.replace(/\s+/g, ' ').trim();
