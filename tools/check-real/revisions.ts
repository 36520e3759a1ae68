import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Quotation } from '#core/anchoring/anchor.ts';
import { makeQuotation } from '#core/anchoring/quotation.ts';
import { compareRevisions, placeParagraph, type Placement } from '#core/anchoring/re-anchor.ts';
import type { Block, DocumentText } from '#core/documents/document.ts';
import { seededRandom } from '#tools/bench/seeded.ts';
import { readDocument } from '#tools/pack/read-document.ts';
import type { RealCheck } from './docx.ts';
import { PLAIN_METHODS } from './plain-methods.ts';
import { trueFates, type TrueFate } from './true-revision.ts';

/** `law-2015.md` and `law-2023.md`, `memo-v1.docx` and `memo-v2.docx`: what comes before the last number is the document. */
const REVISION = /^(.+)-v?\d+(\.[a-z]+)$/u;

const QUOTATIONS = 500;
const SEED = 20_190_927;

/** What was asked of the app: shares of notes, in hundred. */
const UNCHANGED_RIGHT = 99.5;
const MODIFIED_RIGHT_OR_FIRST = 90;

type Verdict = 'right' | 'first' | 'asked' | 'wrong';
type Tally = Readonly<Record<TrueFate['kind'], Record<Verdict, number>>>;

const emptyTally = (): Tally => ({
  unchanged: { right: 0, first: 0, asked: 0, wrong: 0 },
  modified: { right: 0, first: 0, asked: 0, wrong: 0 },
  deleted: { right: 0, first: 0, asked: 0, wrong: 0 },
});

/** Words that left their paragraph may be followed to where they stand as they were. */
const saysThere = (path: string, quotation: Quotation | null, fate: TrueFate, fresh: DocumentText): boolean =>
  quotation !== null &&
  (fate.kind === 'deleted' || !fate.heir.text.includes(quotation.exact)) &&
  fresh.blocks.find((block) => block.path === path)?.text.includes(quotation.exact) === true;

function judge(
  placement: Placement | null,
  fate: TrueFate,
  quotation: Quotation | null,
  fresh: DocumentText,
): Verdict {
  if (placement === null) return 'wrong';
  if (placement.fate === 'deleted') return fate.kind === 'deleted' ? 'right' : 'asked';
  if (placement.fate === 'doubtful')
    return fate.kind !== 'deleted' && placement.candidates[0]?.path === fate.heir.path ? 'first' : 'asked';
  const { path, quotation: found } = placement.place;
  if (fate.kind === 'deleted' || path !== fate.heir.path)
    return saysThere(path, quotation, fate, fresh) ? 'right' : 'wrong';
  if (fate.kind === 'unchanged' && quotation !== null)
    return found?.start === quotation.start && found.end === quotation.end ? 'right' : 'wrong';
  return 'right';
}

/** Random words of random paragraphs; the same ones at every run. */
function randomQuotations({
  blocks,
  language,
}: DocumentText): readonly { readonly index: number; readonly quotation: Quotation }[] {
  const random = seededRandom(SEED);
  const long = blocks.flatMap(({ text }, index) => (text.length >= 8 ? [{ text, index }] : []));
  const found: { readonly index: number; readonly quotation: Quotation }[] = [];
  while (found.length < QUOTATIONS && long.length > 0) {
    const { text, index } = long[Math.floor(random() * long.length)] ?? { text: '', index: 0 };
    const start = Math.floor(random() * Math.max(1, text.length - 6));
    const quotation = makeQuotation(text, start, start + 4 + Math.floor(random() * 60), language);
    if (quotation !== null) found.push({ index, quotation });
  }
  return found;
}

function check(file: string, what: string, tally: Tally): readonly RealCheck[] {
  const total = (kind: TrueFate['kind']): number =>
    Object.values(tally[kind]).reduce((sum, count) => sum + count, 0);
  const said = (kind: TrueFate['kind']): string => {
    const { right, first, asked, wrong } = tally[kind];
    return `${String(right)} right, ${String(first)} first in the queue, ${String(asked)} asked, ${String(wrong)} wrong of ${String(total(kind))}`;
  };
  const share = (part: number, kind: TrueFate['kind']): number =>
    total(kind) === 0 ? 100 : (100 * part) / total(kind);
  const { unchanged, modified, deleted } = tally;
  return [
    {
      file,
      what: `${what} in unchanged text`,
      expected: `at least ${String(UNCHANGED_RIGHT)} % right, none wrong`,
      got: said('unchanged'),
      ok:
        unchanged.wrong === 0 &&
        total('unchanged') > 0 &&
        share(unchanged.right, 'unchanged') >= UNCHANGED_RIGHT,
    },
    {
      file,
      what: `${what} in modified text`,
      expected: `at least ${String(MODIFIED_RIGHT_OR_FIRST)} % right or first in the queue, none wrong`,
      got: said('modified'),
      ok:
        modified.wrong === 0 && share(modified.right + modified.first, 'modified') >= MODIFIED_RIGHT_OR_FIRST,
    },
    {
      file,
      what: `${what} in deleted text`,
      expected: 'none wrong',
      got: said('deleted'),
      ok: deleted.wrong === 0,
    },
  ];
}

/** What a method without questions makes of the same notes, in one line. */
function tellPlain(file: string, name: string, what: string, tally: Tally): string {
  const sum = (verdict: Verdict): number =>
    Object.values(tally).reduce((total, counts) => total + counts[verdict], 0);
  const all = sum('right') + sum('first') + sum('asked') + sum('wrong');
  return `${file}: ${what}, ${name}: ${String(sum('right'))} right, ${String(sum('asked'))} lost, ${String(sum('wrong'))} wrong of ${String(all)}`;
}

/** Comparisons, and what plain methods make of the same notes, for whoever reads them. */
export interface RevisionChecks {
  readonly checks: readonly RealCheck[];
  readonly told: readonly string[];
}

function checkPair(file: string, old: DocumentText, fresh: DocumentText): RevisionChecks {
  const fates = trueFates(old.blocks, fresh.blocks);
  const compared = compareRevisions(old, fresh);
  const notes = [...old.blocks.map((_, index) => ({ index, quotation: null })), ...randomQuotations(old)];
  const tallied = (place: (block: Block, quotation: Quotation | null) => Placement | null) => {
    const tallies = { paragraphs: emptyTally(), quotations: emptyTally() };
    for (const { index, quotation } of notes) {
      const block = old.blocks[index];
      const fate = fates[index];
      if (block === undefined || fate === undefined) continue;
      const tally = quotation === null ? tallies.paragraphs : tallies.quotations;
      tally[fate.kind][judge(place(block, quotation), fate, quotation, fresh)] += 1;
    }
    return tallies;
  };
  const ours = tallied(({ path }, quotation) => placeParagraph(compared, path, quotation));
  return {
    checks: [
      ...check(file, 'notes on paragraphs', ours.paragraphs),
      ...check(file, 'notes on quotations', ours.quotations),
    ],
    told: [...PLAIN_METHODS].flatMap(([name, method]) => {
      const plain = tallied((block, quotation) => method(block, quotation, fresh));
      return [
        tellPlain(file, name, 'notes on paragraphs', plain.paragraphs),
        tellPlain(file, name, 'notes on quotations', plain.quotations),
      ];
    }),
  };
}

/** Places notes of one revision in the next one, for every pair of revisions in the folder `revisions`. */
export async function checkRevisions(folder: string): Promise<RevisionChecks> {
  const inside = join(folder, 'revisions');
  const series = new Map<string, string[]>();
  for (const name of readdirSync(inside).sort()) {
    const [, document, ending] = REVISION.exec(name) ?? [];
    const key = `${document ?? ''}${ending ?? ''}`;
    if (document !== undefined) series.set(key, [...(series.get(key) ?? []), name]);
  }
  const checks: RealCheck[] = [];
  const told: string[] = [];
  for (const [key, names] of series) {
    const texts: DocumentText[] = [];
    for (const name of names) {
      const read = await readDocument(join(inside, name));
      if (read.ok) texts.push(read.value.document.text);
      else checks.push({ file: name, what: 'can be read', expected: 'yes', got: read.error.code, ok: false });
    }
    texts.slice(1).forEach((fresh, at) => {
      const old = texts[at];
      if (old === undefined) return;
      const pair = checkPair(key, old, fresh);
      checks.push(...pair.checks);
      told.push(...pair.told);
    });
  }
  return { checks, told };
}
