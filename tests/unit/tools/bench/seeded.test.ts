import { describe, expect, test } from 'vitest';
import { longText } from '#tools/bench/bench-pack.ts';
import { documentTextSchema } from '#core/pack/schema.ts';
import { seededParagraphs, seededQueries, seededRandom } from '#tools/bench/seeded.ts';

describe('seeded data', () => {
  test('is the same for the same seed and another for another', () => {
    expect(seededParagraphs(20, 3)).toEqual(seededParagraphs(20, 3));
    expect(seededParagraphs(20, 3)).not.toEqual(seededParagraphs(20, 4));
  });

  test('spreads over the whole range', () => {
    const random = seededRandom(1);
    const values = Array.from({ length: 10_000 }, random);
    expect(Math.min(...values)).toBeLessThan(0.01);
    expect(Math.max(...values)).toBeGreaterThan(0.99);
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
  });

  test('has words that come often, words that come once, and Chinese', () => {
    const counts = new Map<string, number>();
    const paragraphs = seededParagraphs(1000, 1);
    for (const word of paragraphs.join(' ').toLowerCase().split(/[ .]+/))
      counts.set(word, (counts.get(word) ?? 0) + 1);
    expect(counts.size).toBeGreaterThan(3000);
    expect(Math.max(...counts.values())).toBeGreaterThan(500);
    const chinese = paragraphs.filter((text) => /^\p{Script=Han}+。$/u.test(text)).length;
    expect(chinese).toBeGreaterThan(90);
    expect(chinese).toBeLessThan(160);
  });

  test('types queries letter by letter', () => {
    const queries = seededQueries(4, 1);
    expect(queries.at(-1)).toMatch(/^\p{Script=Han}{3}$/u);
    for (const [at, query] of queries.entries())
      if (query.length > 1) expect(query.startsWith(queries[at - 1] ?? '')).toBe(true);
  });

  test('makes a long document that the pack format accepts', () => {
    const text = documentTextSchema.parse(longText(1000));
    expect(text.blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(1000);
    expect(text.blocks).toHaveLength(1050);
  });
});
