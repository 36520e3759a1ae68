import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abstractNum, listed, lvl, num, p, style } from '#tools/fuzz/build-docx.ts';
import { finding, numbers, readParts } from '#tests/fixtures/docx/read.ts';

const legal = abstractNum(
  1,
  lvl(0, 'decimal', '%1.') +
    lvl(1, 'decimal', '%1.%2') +
    lvl(2, 'lowerLetter', '(%3)') +
    lvl(3, 'lowerRoman', '(%4)'),
);

describe('counting', () => {
  it('counts levels, restarts those below, and goes on above', () => {
    const body = [0, 1, 1, 2, 2, 1, 2, 0, 1].map((level) => listed('x', 1, level)).join('');
    expect(numbers(readParts({ body, numbering: legal + num(1, 1) }))).toEqual([
      '1.',
      '1.1',
      '1.2',
      '(a)',
      '(b)',
      '1.3',
      '(a)',
      '2.',
      '2.1',
    ]);
  });

  it('counts a paragraph without words', () => {
    const body =
      listed('x', 1) +
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>' +
      listed('x', 1);
    expect(numbers(readParts({ body, numbering: legal + num(1, 1) }))).toEqual(['1.', '3.']);
  });

  it('takes a level above that was never used as used once', () => {
    const body = listed('x', 1, 1) + listed('x', 1, 1) + listed('x', 1, 0) + listed('x', 1, 1);
    expect(numbers(readParts({ body, numbering: legal + num(1, 1) }))).toEqual(['1.1', '1.2', '2.', '2.1']);
  });

  it('counts on in another instance of the definition, and anew in one with a start of its own', () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>';
    const numbering = legal + num(1, 1) + num(2, 1) + num(3, 1, anew);
    const body = [1, 2, 1, 3, 3, 1, 2].map((id) => listed('x', id)).join('');
    const document = readParts({ body, numbering });
    expect(numbers(document)).toEqual(['1.', '2.', '3.', '7.', '8.', '9.', '10.']);
    const lists = document.paragraphs.map(({ number }) => number?.list);
    expect(lists[0]).toBe(lists[2]);
    expect(lists[3]).not.toBe(lists[0]);
    expect(lists[6]).toBe(lists[3]);
  });

  it('keeps lists of different definitions apart', () => {
    const numbering = legal + abstractNum(2, lvl(0, 'upperRoman', '%1')) + num(1, 1) + num(2, 2);
    const body = listed('x', 1) + listed('x', 2) + listed('x', 1) + listed('x', 2);
    expect(numbers(readParts({ body, numbering }))).toEqual(['1.', 'I', '2.', 'II']);
  });

  it('restarts a level only after the level that it names', () => {
    const restart = (value: number): string => `<w:lvlRestart w:val="${String(value)}"/>`;
    const levels = (value: number): string =>
      lvl(0, 'upperRoman', '%1') + lvl(1, 'upperLetter', '%2') + lvl(2, 'decimal', '%3', 1, restart(value));
    const body = [0, 1, 2, 1, 2, 0, 1, 2].map((level) => listed('x', 1, level)).join('');
    const third = (value: number): readonly (string | null)[] =>
      numbers(readParts({ body, numbering: abstractNum(1, levels(value)) + num(1, 1) })).filter((_, at) =>
        [2, 4, 7].includes(at),
      );
    expect(third(0)).toEqual(['1', '2', '3']);
    expect(third(1)).toEqual(['1', '2', '1']);
    expect(third(2)).toEqual(['1', '1', '1']);
  });

  it('writes all numbers of a legal level in digits', () => {
    const levels = lvl(0, 'upperRoman', 'Part %1') + lvl(1, 'decimal', '%1.%2', 1, '<w:isLgl/>');
    const body = listed('x', 1) + listed('x', 1) + listed('x', 1, 1);
    expect(numbers(readParts({ body, numbering: abstractNum(1, levels) + num(1, 1) }))).toEqual([
      'Part I',
      'Part II',
      '2.1',
    ]);
  });

  it('replaces a whole level for one instance', () => {
    const override = `<w:lvlOverride w:ilvl="0">${lvl(0, 'lowerLetter', '%1)', 3)}</w:lvlOverride>`;
    const body = listed('x', 2) + listed('x', 2);
    expect(numbers(readParts({ body, numbering: legal + num(2, 1, override) }))).toEqual(['c)', 'd)']);
  });

  it('gives bullets no number, and the sign that their font shows', () => {
    const levels = lvl(0, 'bullet', '\uf0b7') + lvl(1, 'bullet', '–') + lvl(2, 'bullet', 'o');
    const { paragraphs } = readParts({
      body: [0, 1, 2].map((level) => listed('x', 1, level)).join(''),
      numbering: abstractNum(1, levels) + num(1, 1),
    });
    expect(paragraphs.map(({ number, bullet }) => [number, bullet])).toEqual([
      [null, { level: 1, text: '•' }],
      [null, { level: 2, text: '–' }],
      [null, { level: 3, text: '○' }],
    ]);
  });

  it('shows digits for a format that it does not know, and says so', () => {
    const document = readParts({
      body: listed('x', 1),
      numbering: abstractNum(1, lvl(0, 'bahtText', '%1.')) + num(1, 1),
    });
    expect(numbers(document)).toEqual(['1.']);
    expect(finding(document, 'number-format-unknown')).toMatchObject({ count: 1, detail: 'bahtText' });
  });

  it('gives none for a list that is not there', () => {
    expect(
      numbers(readParts({ body: listed('x', 9) + listed('y', 1, 8), numbering: legal + num(1, 1) })),
    ).toEqual([null, null]);
  });
});

describe('numbers through styles', () => {
  const numbered = (id: number): string =>
    `<w:pPr><w:numPr><w:numId w:val="${String(id)}"/></w:numPr></w:pPr>`;

  it('come through a chain of styles, at the level that belongs to the style', () => {
    const levels =
      lvl(0, 'decimal', '%1.', 1, '<w:pStyle w:val="A"/>') +
      lvl(1, 'decimal', '%1.%2', 1, '<w:pStyle w:val="B"/>');
    const styles =
      style('A', 'A', numbered(1)) + style('B', 'B', numbered(1)) + style('C', 'C', '<w:basedOn w:val="B"/>');
    const body = ['A', 'B', 'C', 'A'].map((id) => p('x', `<w:pStyle w:val="${id}"/>`)).join('');
    expect(numbers(readParts({ body, styles, numbering: abstractNum(1, levels) + num(1, 1) }))).toEqual([
      '1.',
      '1.1',
      '1.2',
      '2.',
    ]);
  });

  it('are switched off by number 0, in the paragraph and in a style', () => {
    const styles = style('A', 'A', numbered(1)) + style('B', 'B', `<w:basedOn w:val="A"/>${numbered(0)}`);
    const off = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    const body =
      p('x', '<w:pStyle w:val="A"/>') +
      p('x', `<w:pStyle w:val="A"/>${off}`) +
      p('x', '<w:pStyle w:val="B"/>') +
      p('x', '<w:pStyle w:val="A"/>');
    expect(numbers(readParts({ body, styles, numbering: legal + num(1, 1) }))).toEqual([
      '1.',
      null,
      null,
      '2.',
    ]);
  });

  it('are found where a definition names a numbering style', () => {
    const styles = `<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/>${numbered(1)}</w:style>`;
    const linked = abstractNum(2, '<w:numStyleLink w:val="L"/>');
    const body = listed('x', 1) + listed('x', 2);
    expect(numbers(readParts({ body, styles, numbering: legal + linked + num(1, 1) + num(2, 2) }))).toEqual([
      '1.',
      '2.',
    ]);
  });

  it('end where styles or numbering styles lead in a circle', () => {
    const styles =
      style('A', 'A', '<w:basedOn w:val="B"/>') +
      style('B', 'B', '<w:basedOn w:val="A"/>') +
      `<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/>${numbered(2)}</w:style>`;
    const numbering = abstractNum(2, '<w:numStyleLink w:val="L"/>') + num(2, 2);
    expect(
      numbers(readParts({ body: p('x', '<w:pStyle w:val="A"/>') + listed('y', 2), styles, numbering })),
    ).toEqual([null, null]);
  });
});

describe('random lists', () => {
  /** The plainest model: the number of a paragraph is told by going back through all before it. */
  function naive(levels: readonly number[], at: number, level: number): number {
    let count = 0;
    for (let back = at; back >= 0; back -= 1) {
      const other = levels[back] ?? 0;
      if (other < level) break;
      if (other === level) count += 1;
    }
    // Used through a level below it only: as if it had been used once, before the first of those.
    const parentStart = levels.slice(0, at + 1).findLastIndex((other) => other < level) + 1;
    const first = levels[parentStart] ?? level;
    return count + (first > level ? 1 : 0);
  }

  it('count as the model counts', () => {
    const levels = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 30 });
    const definition = abstractNum(
      1,
      [0, 1, 2, 3]
        .map((level) => lvl(level, 'decimal', ['%1', '%1.%2', '%1.%2.%3', '%1.%2.%3.%4'][level] ?? ''))
        .join(''),
    );
    fc.assert(
      fc.property(levels, (sequence) => {
        const body = sequence.map((level) => listed('x', 1, level)).join('');
        const expected = sequence.map((level, at) =>
          Array.from({ length: level + 1 }, (_, each) => naive(sequence, at, each)).join('.'),
        );
        expect(numbers(readParts({ body, numbering: definition + num(1, 1) }))).toEqual(expected);
      }),
    );
  });
});
