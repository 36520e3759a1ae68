import { bodyText } from '#core/notes/read-body.ts';
import { clockOf, speakingSeconds, type SpeakingPace } from '#core/notes/speaking-time.ts';
import type { NoteBody } from '#core/notes/body.ts';
import { buildPrintDocument, fact, withBody, type PrintInput } from './build-print-document.ts';
import type { HeadingBlock, NoteBlock, PrintBlock, PrintDocument, QuestionBlock } from './print-document.ts';

export interface SpeakingInput extends PrintInput {
  readonly pace: SpeakingPace;
}

const secondsOf = (body: NoteBody, pace: SpeakingPace): number => speakingSeconds(bodyText(body), pace);

/** Gives a statement on a page of its own: what it is about, how long it takes in all, and its text with the time of each paragraph. */
function statementPage(
  note: NoteBlock,
  place: HeadingBlock | QuestionBlock | null,
  { pace, words }: SpeakingInput,
): readonly PrintBlock[] {
  const times = note.body.map((block) => {
    const seconds = secondsOf([block], pace);
    return seconds === 0 ? null : clockOf(seconds);
  });
  const total = words.speakingTime(clockOf(secondsOf(note.body, pace)));
  const heading: HeadingBlock = {
    kind: 'heading',
    id: `statement:${note.note}`,
    running: note.running,
    keepWithNext: true,
    keepTogether: true,
    level: 2,
    number: place?.number ?? null,
    texts: place?.texts ?? [],
    tags: place?.tags ?? [],
    details: [{ words: total, tag: null }],
    newPage: true,
  };
  return [heading, { ...note, keepTogether: false, times, changed: '' }];
}

/**
 * Gives speaking notes: each statement on its own page in the order of the agenda, set large. Every selected note is in
 * it once; the time is that of the whole text, so that it may differ by a second from the sum of its paragraphs.
 */
export function buildSpeakingNotes(input: SpeakingInput): PrintDocument {
  const { words, options, pace } = input;
  const agenda = buildPrintDocument({
    ...input,
    title: words.titles.speaking,
    options: { ...options, citedParagraphs: false, ruledSpace: false },
  });
  const seconds = agenda.notes.reduce((sum, { body }) => sum + secondsOf(body, pace), 0);
  const notes = withBody(agenda, (blocks) => {
    let place: HeadingBlock | QuestionBlock | null = null;
    const pages: PrintBlock[] = [];
    for (const block of blocks) {
      if (block.kind === 'heading' || block.kind === 'question') place = block;
      else if (block.kind === 'note') pages.push(...statementPage(block, place, input));
    }
    return pages;
  });
  const time = fact(words.facts.speakingTime, words.speakingTime(clockOf(seconds)));
  const blocks = notes.blocks.map((block): PrintBlock => {
    if (block.kind === 'cover') return { ...block, facts: [time, ...block.facts] };
    // The last statement has its page to itself, too.
    return block.kind === 'heading' && block.level === 1 ? { ...block, newPage: true } : block;
  });
  return { ...notes, typeSize: 'large', blocks };
}
