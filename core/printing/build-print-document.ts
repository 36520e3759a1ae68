import type { Anchor } from '#core/anchoring/anchor.ts';
import type { AuthorId, NoteId } from '#core/base/ids.ts';
import { directionOf } from '#core/documents/language.ts';
import type { MeetingRecord, Note } from '#core/notes/model.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import { itemBlocks } from './agenda-blocks.ts';
import { leadingText, onceEach, pickTexts, type PrintContext } from './context.ts';
import { shelveNotes } from './note-shelf.ts';
import type { PrintOptions } from './options.ts';
import type {
  ContentsBlock,
  ContentsEntry,
  CoverBlock,
  PrintBlock,
  PrintComment,
  PrintDocument,
} from './print-document.ts';
import {
  lostNotes,
  notesOnDocuments,
  notesOnMeeting,
  otherQuestions,
  otherThemes,
  sectionHeading,
  sourceList,
} from './section-blocks.ts';
import { selectNotes } from './select-notes.ts';
import { createSourceRegister } from './source-register.ts';
import type { PrintWords } from './words.ts';

export interface PrintInput {
  readonly pack: MeetingPack;
  /** As they stand in the pack. */
  readonly notes: readonly Note[];
  /** The anchors, as they were made, of notes that wait for their place in this pack, or were left in an earlier one. */
  readonly stray?: ReadonlyMap<NoteId, Anchor>;
  readonly record: MeetingRecord;
  readonly options: PrintOptions;
  readonly words: PrintWords;
  /** When it is printed: date, time and zone, as the page says it. */
  readonly printedAt: string;
  /** Gives the name of an author, as the page says it. */
  readonly nameOf?: (owner: AuthorId) => string;
  /** What was said of the notes; absent where it shall not be in the print. */
  readonly comments?: ReadonlyMap<NoteId, readonly PrintComment[]>;
  /** What the print is called; absent for the annotated agenda. */
  readonly title?: string;
}

/** Gives a fact of the head of a print. */
export const fact = (label: string, value: string): CoverBlock['facts'][number] => ({
  label,
  value,
  isMoment: false,
});

/** Gives the head of a print of notes: how many of which kinds, and in words when private ones are among them or none is. */
export function notesCover(
  title: string,
  notes: readonly Note[],
  printedAt: string,
  context: PrintContext,
): CoverBlock {
  const { options, words } = context;
  const hidden = notes.filter(({ fields }) => fields.visibility === 'private').length;
  return coverBlock(
    title,
    [
      fact(words.facts.notes, words.facts.noteCount(notes.length)),
      fact(words.facts.kinds, words.list(options.kinds.map((kind) => words.noteKind[kind]))),
    ],
    [
      ...(hidden > 0 ? [words.privateIncluded(hidden)] : []),
      ...(notes.length === 0 ? [words.noNotesAtAll] : []),
    ],
    printedAt,
    context,
  );
}

/** Gives the head of a print: what it is, of which meeting, from which pack, when and by whom printed. */
export function coverBlock(
  title: string,
  facts: CoverBlock['facts'],
  notices: readonly string[],
  printedAt: string,
  context: PrintContext,
): CoverBlock {
  const { pack, options, words } = context;
  const { meeting } = pack;
  const called = pickTexts(meeting.title, context);
  return {
    kind: 'cover',
    id: 'cover',
    running: '',
    keepWithNext: false,
    keepTogether: true,
    title,
    meeting: called.texts,
    tags: onceEach([...called.tags, context.sources.tag(meeting.provenance)]),
    details: [
      leadingText(meeting.organizer, context).text,
      leadingText(meeting.place, context).text,
      words.dates(meeting.start, meeting.end),
    ],
    facts: [
      ...facts,
      fact(words.facts.edition, words.facts.editionOf(pack.edition, words.date(pack.issued))),
      { ...fact(words.facts.printed, printedAt), isMoment: true },
      fact(words.facts.printedBy, options.printedBy),
    ].filter(({ value }) => value !== ''),
    notices,
  };
}

const contentsEntries = (blocks: readonly PrintBlock[]): readonly ContentsEntry[] =>
  blocks.flatMap((block): ContentsEntry[] => {
    if (block.kind !== 'heading' || block.level === 3) return [];
    const [text] = block.texts;
    return text === undefined ? [] : [{ target: block.id, level: block.level, number: block.number, text }];
  });

/** Of a single part, and the sources, nobody needs a list. */
const FEWEST_ENTRIES = 3;

function contents(blocks: readonly PrintBlock[], { words }: PrintContext): readonly ContentsBlock[] {
  const entries = contentsEntries(blocks);
  if (entries.length < FEWEST_ENTRIES) return [];
  return [
    {
      kind: 'contents',
      id: 'contents',
      running: '',
      keepWithNext: false,
      keepTogether: true,
      title: words.contents,
      entries,
    },
  ];
}

/** Gives a print with another body between its front and its list of sources; its contents follow. */
export function withBody(
  print: PrintDocument,
  change: (body: readonly PrintBlock[]) => readonly PrintBlock[],
): PrintDocument {
  const isFront = ({ kind }: PrintBlock): boolean => kind === 'cover' || kind === 'contents';
  const rest = print.blocks.filter((block) => !isFront(block));
  const end = rest.findIndex(({ id }) => id === 'section:sources');
  const body = change(end === -1 ? rest : rest.slice(0, end));
  const all = [...body, ...(end === -1 ? [] : rest.slice(end))];
  const front = print.blocks
    .filter(isFront)
    .map((block) => (block.kind === 'contents' ? { ...block, entries: contentsEntries(all) } : block));
  return { ...print, blocks: [...front, ...all] };
}

/** Begins the programme on a page of its own, after title and contents. */
export function programme(context: PrintContext): readonly PrintBlock[] {
  const title = context.words.programme;
  return [
    { ...sectionHeading('programme', title, 1, title, context), newPage: true },
    ...context.pack.agenda.flatMap((item) => itemBlocks(item, context)),
  ];
}

/** Gives what the builders of a print of these notes share. */
export function printContext(
  { pack, record, options, words }: Pick<PrintContext, 'pack' | 'record' | 'options' | 'words'>,
  notes: readonly Note[],
  stray: NonNullable<PrintInput['stray']> = new Map(),
): PrintContext {
  return {
    pack,
    record,
    options,
    words,
    shelves: shelveNotes(notes, pack, record, stray),
    sources: createSourceRegister(words),
    paragraphs: new Set(),
    isForOthers: false,
  };
}

/** Ties a remark such as "No note." to what it is said of: alone at a page's head it would speak of nothing. */
export const tieRemarks = (blocks: readonly PrintBlock[]): readonly PrintBlock[] =>
  blocks.map((block, at) =>
    blocks[at + 1]?.kind === 'remark' && !block.keepWithNext ? { ...block, keepWithNext: true } : block,
  );

/** Keeps with each note who wrote it, and has the page say so as soon as one is not of the owner of the record: paper passes from hand to hand. */
export function nameAuthors(
  blocks: readonly PrintBlock[],
  notes: readonly Note[],
  input: { readonly record: { readonly owner: AuthorId | null } } & Pick<PrintInput, 'nameOf'>,
): readonly PrintBlock[] {
  const { record, nameOf } = input;
  if (nameOf === undefined) return blocks;
  const isPlain = notes.every(({ owner }) => owner === record.owner);
  const owners = new Map(notes.map(({ id, owner }) => [id, owner]));
  return blocks.map((block) => {
    const owner = block.kind === 'note' ? owners.get(block.note) : undefined;
    if (block.kind !== 'note' || owner === undefined) return block;
    const writtenBy = nameOf(owner);
    return { ...block, writtenBy, ...(isPlain ? {} : { author: writtenBy }) };
  });
}

/** Puts beside each note what was said of it. */
const addComments = (blocks: readonly PrintBlock[], { comments }: PrintInput): readonly PrintBlock[] =>
  blocks.map((block) => {
    const said = block.kind === 'note' ? comments?.get(block.note) : undefined;
    return block.kind === 'note' && said !== undefined && said.length > 0
      ? { ...block, comments: said }
      : block;
  });

/**
 * Gives the annotated agenda as blocks in reading order. Every selected note is in it exactly once, at the closest
 * place of its anchor that this pack still has; what is missing is said in words.
 */
export function buildPrintDocument(input: PrintInput): PrintDocument {
  const { pack, record, options, words, printedAt, title = words.titles.agenda } = input;
  const notes = selectNotes(input.notes, pack.meeting.uri, options);
  const context = printContext({ pack, record, options, words }, notes, input.stray);
  // Title first: it takes the first numbers of the list of sources.
  const front = notesCover(title, notes, printedAt, context);
  const body = tieRemarks([
    ...programme(context),
    ...otherThemes(context),
    ...otherQuestions(context),
    ...notesOnDocuments(context),
    ...notesOnMeeting(context),
    ...lostNotes(context),
  ]);
  const said = addComments(nameAuthors(body, notes, input), input);
  return frameDocument(title, front, said, notes, printedAt, context);
}

/** Puts contents and sources around the body of a print, and says what each of its pages says. */
export function frameDocument(
  title: string,
  front: CoverBlock,
  body: readonly PrintBlock[],
  notes: readonly Note[],
  printedAt: string,
  context: PrintContext,
): PrintDocument {
  const { pack, options, words } = context;
  const all = [...body, ...sourceList(context)];
  const leading = leadingText(pack.meeting.title, context);
  return {
    title: `${title}: ${leading.text}`,
    typeSize: 'text',
    language: words.language,
    direction: directionOf(words.language),
    furniture: {
      meeting: leadingText(pack.meeting.shortTitle, context).text,
      source: words.packEdition(pack.edition),
      namesParagraphs: false,
      confidentiality: options.confidentiality,
      printed: words.printed(printedAt, options.printedBy),
      pageOf: words.pageOf,
      onPage: words.onPage,
      copyOf: words.copyOf,
      continued: words.continued,
    },
    blocks: [front, ...contents(all, context), ...all],
    notes,
  };
}
