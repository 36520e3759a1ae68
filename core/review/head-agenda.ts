import type { NoteId } from '#core/base/ids.ts';
import type { NoteBody } from '#core/notes/body.ts';
import type { Stance } from '#core/notes/model.ts';
import { parseBody } from '#core/notes/parse-body.ts';
import {
  buildPrintDocument,
  nameAuthors,
  withBody,
  type PrintInput,
} from '#core/printing/build-print-document.ts';
import type { NoteBlock, PrintBlock, PrintDocument } from '#core/printing/print-document.ts';
import { remark } from '#core/printing/theme-blocks.ts';
import { takesSides } from './coverage.ts';
import { sharedNotes, type PapersInput } from './papers.ts';
import { printComments, type CommentWords } from './print-comments.ts';
import type { ReviewedNote, ReviewState } from './review-state.ts';

export interface HeadInput extends PapersInput, Pick<PrintInput, 'stray'> {
  readonly commentWords: CommentWords;
}

/** Approved wording first; what is not decided after it, newest work last. */
const ORDER: Readonly<Record<ReviewState, number>> = {
  approved: 0,
  'changed-since-approval': 1,
  submitted: 2,
  returned: 3,
  draft: 4,
};

/** Gives the text that was approved, as the signed review keeps it; null where it cannot be read. */
function approvedBody({ decision }: ReviewedNote): NoteBody | null {
  if (decision?.decision !== 'approve') return null;
  const { body }: { readonly body?: unknown } = Object(JSON.parse(decision.reviewed.json));
  return parseBody(body) ?? null;
}

function reviewedBlock(block: NoteBlock, reviewed: ReviewedNote, input: HeadInput): NoteBlock {
  const { paper, commentWords } = input;
  const { note, state } = reviewed;
  const approved = state === 'changed-since-approval' ? approvedBody(reviewed) : null;
  // Comments point into the wording that is printed first.
  const printed = approved === null ? reviewed : { ...reviewed, note: { ...note, body: approved } };
  const comments = printComments([printed], commentWords).get(note.id) ?? [];
  return {
    ...block,
    state: paper.state[state],
    ...(approved === null
      ? {}
      : {
          bodyTitle: paper.approvedWording,
          body: approved,
          later: { title: paper.changedSince, body: block.body },
        }),
    ...(comments.length === 0 ? {} : { comments }),
  };
}

/** Says before the notes of one place that their positions differ: who is for what. */
function conflictOf(notes: readonly ReviewedNote[], running: string, { paper, words }: HeadInput) {
  const sides = notes.flatMap(({ note }): (readonly [Stance, string])[] => {
    const { kind, stance } = note.fields;
    return kind === 'position' && stance !== null && takesSides(stance)
      ? [[stance, paper.nameOf(note.owner)]]
      : [];
  });
  const stances = [...new Set(sides.map(([stance]) => stance))];
  const [first] = notes;
  if (stances.length < 2 || first === undefined) return [];
  const said = stances.map((each) => {
    const names = new Set(sides.filter(([stance]) => stance === each).map(([, name]) => name));
    return paper.sideOf(words.stance[each], words.list([...names]));
  });
  const block = remark(`conflict:${first.note.id}`, paper.positionsDiffer(words.list(said)), running);
  return [{ ...block, keepWithNext: true, isWarning: true }];
}

/** The notes of one place follow each other: they are put in order, and what divides them is said before them. */
function inReviewOrder(
  blocks: readonly PrintBlock[],
  reviewed: ReadonlyMap<NoteId, ReviewedNote>,
  input: HeadInput,
): readonly PrintBlock[] {
  const placed: PrintBlock[] = [];
  let notes: NoteBlock[] = [];
  const flush = (): void => {
    const known = notes.flatMap((block) => {
      const found = reviewed.get(block.note);
      return found === undefined ? [] : [{ block, found }];
    });
    known.sort((a, b) => ORDER[a.found.state] - ORDER[b.found.state]);
    const [first] = known;
    if (first !== undefined)
      placed.push(
        ...conflictOf(
          known.map(({ found }) => found),
          first.block.running,
          input,
        ),
      );
    placed.push(...known.map(({ block, found }) => reviewedBlock(block, found, input)));
    notes = [];
  };
  for (const block of blocks) {
    if (block.kind === 'note') notes.push(block);
    else {
      flush();
      placed.push(block);
    }
  }
  flush();
  return placed;
}

/**
 * Gives the head's annotated agenda: every note for the delegation by item, approved wording first, positions that differ
 * marked, and what reviewers said beside each note. Like every paper of the delegation it holds no private note.
 */
export function buildHeadAgenda(input: HeadInput): PrintDocument {
  const { pack, record, records, options, words, printedAt, paper, stray = new Map() } = input;
  const shared = sharedNotes(input);
  const reviewed = new Map(shared.map((each) => [each.note.id, each]));
  const everybody = { ...record, ownQuestions: records.flatMap(({ ownQuestions }) => ownQuestions) };
  const print = buildPrintDocument({
    pack,
    notes: shared.map(({ note }) => note),
    stray,
    record: everybody,
    options: { ...options, includePrivate: false },
    words,
    printedAt,
    title: words.titles.head,
  });
  const named = { record: { ...record, owner: null }, nameOf: paper.nameOf };
  return withBody(print, (blocks) => nameAuthors(inReviewOrder(blocks, reviewed, input), print.notes, named));
}
