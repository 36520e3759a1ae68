import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '#core/search/fold.ts';
import { SEARCH_KINDS } from '#core/search/model.ts';
import { planSearch, queryWords } from '#core/search/query.ts';
import { meets, scoreOf, type FoldedText } from '#core/search/rank.ts';
import { SearchIndex, type FoundGroup, type IndexEntry } from '#core/search/search-index.ts';

const entry = (slot: number, text: string, more: Partial<IndexEntry> = {}): IndexEntry => ({
  slot,
  place: slot,
  kind: 'paragraph',
  label: '',
  title: '',
  text,
  language: 'en',
  isHeading: false,
  order: slot,
  ...more,
});

function indexOf(entries: readonly IndexEntry[]): SearchIndex {
  const index = new SearchIndex();
  for (const each of entries) index.put(each);
  return index;
}

const slots = (index: SearchIndex, query: string, limit = 10): readonly number[] =>
  index.find(planSearch(query, []), limit, 'en').flatMap((group) => group.slots);

describe('what is found', () => {
  const index = indexOf([
    entry(0, 'The Conversation will discuss access for small offices.'),
    entry(1, '将不会制作会议报告。'),
    entry(2, '背 景'),
    entry(3, 'El diálogo'),
    entry(4, 'مُحَادَثَة'),
    entry(5, 'Who is the inventor?', { label: '2.2', title: 'Patent law', kind: 'question' }),
    entry(6, 'Outcomes', { label: '¶ 11', title: 'Background note' }),
    entry(7, 'Background note', { label: 'WIPO/IP/AI/2/GE/20/1', kind: 'document' }),
  ]);

  it.each([
    ['a beginning of a word', 'conv', [0]],
    ['the middle of a word', 'versat', [0]],
    ['every word, in any order', 'offices conversation', [0]],
    ['not where one is missing', 'offices patent', []],
    ['a Han word mid-sentence', '会议', [1]],
    ['a Han character', '报', [1]],
    ['a typeset heading', '背景', [2]],
    ['a typeset query', '背 景', [2]],
    ['without accents', 'DIALOGO', [3]],
    ['full width', 'ｄiálogo', [3]],
    ['Arabic without its marks', 'محادثة', [4]],
    ['the number of a question', '2.2', [5]],
    ['a word of the title with one of the text', 'patent inventor', [5]],
    ['the number of a paragraph', '¶11', [6]],
    ['a number alone', '11', [6]],
    ['a part of a symbol', 'wipo/ip/ai', [7]],
    ['not a text by its title alone', 'background note', [7]],
    ['nothing for nothing', '  ', []],
  ])('%s', (_, query, expected) => {
    expect(slots(index, query)).toEqual(expected);
  });

  it('finds exactly the texts that hold every word', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', 'é', '人', '工', '智'),
      minLength: 1,
      maxLength: 4,
    });
    const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 30 }),
        fc.array(word, { minLength: 1, maxLength: 3 }),
        (texts, query) => {
          const words = queryWords(query.join(' '));
          const expected = texts.flatMap((each, slot) =>
            words.every((wanted) => fold(each).includes(wanted)) ? [slot] : [],
          );
          const found = slots(indexOf(texts.map((each, slot) => entry(slot, each))), query.join(' '), 100);
          expect(found.toSorted((a, b) => a - b)).toEqual(expected);
        },
      ),
    );
  });
});

const folded = (each: IndexEntry): FoldedText => {
  const head = fold(each.label);
  const start = `${head}\n${fold(each.title)}\n`;
  const { isHeading } = each;
  return { all: start + fold(each.text), labelEnd: head.length, bodyStart: start.length, isHeading };
};

/** What reading every text, one after the other, finds. */
function scanned(entries: readonly IndexEntry[], query: string, limit: number): readonly FoundGroup[] {
  const plan = planSearch(query, []);
  return SEARCH_KINDS.flatMap((kind) => {
    const found = entries
      .filter((each) => each.kind === kind && meets(folded(each), plan))
      .map((each) => ({ ...each, score: scoreOf(folded(each), plan) }))
      .toSorted((one, other) => other.score - one.score || one.order - other.order);
    const slotsOfBest = found.slice(0, limit).map(({ slot }) => slot);
    return found.length === 0 ? [] : [{ kind, total: found.length, hasMore: false, slots: slotsOfBest }];
  });
}

it('finds, counts and ranks as reading every text does, over several blocks', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'b', 'c', '人', '工', ' '),
    minLength: 1,
    maxLength: 6,
  });
  const text = fc.record({
    kind: fc.constantFrom(...SEARCH_KINDS),
    label: word,
    title: word,
    text: fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')),
    isHeading: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 30 }), fc.array(word, { maxLength: 3 }), (texts, words) => {
      const entries = texts.map(({ text: body, ...more }, nth) => entry(nth * 317, body, more));
      const query = words.join(' ');
      const expected = query.trim() === '' ? [] : scanned(entries, query, 3);
      expect(indexOf(entries).find(planSearch(query, []), 3, 'zh')).toEqual(expected);
    }),
  );
});

describe('the order', () => {
  const ranked = (texts: readonly (string | Partial<IndexEntry>)[], query: string): readonly number[] =>
    slots(
      indexOf(
        texts.map((each, slot) => (typeof each === 'string' ? entry(slot, each) : entry(slot, '', each))),
      ),
      query,
    );

  it('puts whole words before beginnings, and those before the middle of words', () => {
    expect(ranked(['reports', 'unreported', 'a report'], 'report')).toEqual([2, 0, 1]);
  });

  it('puts the words in one piece first', () => {
    expect(
      ranked(['property of the intellectual', 'the intellectual property'], 'intellectual property'),
    ).toEqual([1, 0]);
  });

  it('puts labels before bodies, and headings before what stands under them', () => {
    expect(
      ranked(['see 11', { label: '¶ 11', text: 'x' }, { text: 'No. 11', isHeading: true }], '11'),
    ).toEqual([1, 2, 0]);
  });

  it('puts what was typed before what the term base adds', () => {
    const index = indexOf([entry(0, 'Conversation'), entry(1, '本次对话会')]);
    const terms = [
      [
        { text: '对话会', language: null },
        { text: 'Conversation', language: null },
      ],
    ];
    expect(index.find(planSearch('对话会', terms), 5, 'en')[0]?.slots).toEqual([1, 0]);
  });

  it('is the given order among equals', () => {
    expect(
      ranked(
        [
          { text: 'note', order: 2 },
          { text: 'note', order: 1 },
        ],
        'note',
      ),
    ).toEqual([1, 0]);
  });
});

describe('groups', () => {
  it('come by kind, count every place and hold the best', () => {
    const index = indexOf([
      ...Array.from({ length: 7 }, (_, slot) => entry(slot, 'report')),
      entry(2000, 'report', { kind: 'note' }),
    ]);
    expect(index.find(planSearch('report', []), 3, 'en')).toEqual([
      { kind: 'note', total: 1, hasMore: false, slots: [2000] },
      { kind: 'paragraph', total: 7, hasMore: false, slots: [0, 1, 2] },
    ]);
  });

  it('hold a place once, in the language that fits best, else the reader’s own', () => {
    const index = indexOf([
      entry(0, 'AI 与知识产权', { place: 1, language: 'zh-Hans' }),
      entry(1, 'AI and IP', { place: 1, language: 'en' }),
      entry(2, 'AI again', { place: 2, language: 'en' }),
    ]);
    const find = (query: string, language: string) => index.find(planSearch(query, []), 5, language);
    expect(find('AI', 'zh-Hans')).toEqual([{ kind: 'paragraph', total: 2, hasMore: false, slots: [0, 2] }]);
    expect(find('AI', 'en')).toEqual([{ kind: 'paragraph', total: 2, hasMore: false, slots: [1, 2] }]);
    expect(find('知识产权', 'en')).toEqual([{ kind: 'paragraph', total: 1, hasMore: false, slots: [0] }]);
  });

  it('say when there are more than are worth counting, and go on with the other kinds', () => {
    const index = indexOf([
      ...Array.from({ length: 2001 }, (_, slot) => entry(slot, 'report')),
      entry(5000, 'report', { kind: 'note' }),
      entry(5001, 'report', { isHeading: true }),
    ]);
    expect(index.find(planSearch('report', []), 1, 'en')).toEqual([
      { kind: 'note', total: 1, hasMore: false, slots: [5000] },
      { kind: 'paragraph', total: 2000, hasMore: true, slots: [0] },
    ]);
  });

  it('follow texts that are put again or removed', () => {
    const index = indexOf([entry(0, 'draft'), entry(1025, 'draft')]);
    index.put(entry(0, 'final'));
    index.remove(1025);
    index.remove(7);
    expect(slots(index, 'draft')).toEqual([]);
    expect(slots(index, 'final')).toEqual([0]);
  });
});
