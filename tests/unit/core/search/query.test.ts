import { describe, expect, it } from 'vitest';
import { fold } from '#core/search/fold.ts';
import { containsWords, planSearch, queryWords } from '#core/search/query.ts';
import type { TermBase } from '#core/search/term-base.ts';

const terms: TermBase = [
  [
    { text: '对话会', language: 'zh-Hans' },
    { text: 'Conversation', language: 'en' },
    { text: 'Diálogo', language: 'es' },
  ],
  [
    { text: 'intellectual property', language: 'en' },
    { text: '知识产权', language: 'zh-Hans' },
    { text: 'IP', language: 'en' },
  ],
];

describe('queryWords', () => {
  it.each([
    ['  Member   STATES ', ['member', 'states']],
    ['人工智能 专利', ['人工智能', '专利']],
    ['背 景', ['背景']],
    ['背　景', ['背景']],
    ['¶11', ['¶', '11']],
    ['2.2', ['2.2']],
    ['Ｄｉá\u200blogo', ['dialogo']],
    [' \u200b ', []],
  ])('reads %s', (query, words) => {
    expect(queryWords(query)).toEqual(words);
  });
});

describe('containsWords', () => {
  it('wants every word, in any order and inside words', () => {
    const text = fold('Access for small offices is part of the study');
    expect(containsWords(text, queryWords('OFFICE small'))).toBe(true);
    expect(containsWords(text, queryWords('office large'))).toBe(false);
    expect(containsWords(text, [])).toBe(true);
  });
});

describe('planSearch', () => {
  it('looks for every word', () => {
    expect(planSearch('small offices', [])).toEqual({
      needs: [[['small']], [['offices']]],
      phrase: 'small offices',
      widenedBy: [],
    });
  });

  it('adds every other name of a term, and says which', () => {
    const plan = planSearch('DIALOGO', terms);
    expect(plan.needs).toEqual([[['dialogo'], ['对话会'], ['conversation']]]);
    expect(plan.widenedBy).toEqual(['对话会', 'Conversation']);
  });

  it('knows a name of several words among others', () => {
    const plan = planSearch('policy intellectual property 对话会', terms);
    expect(plan.needs).toEqual([
      [['policy']],
      [['intellectual', 'property'], ['知识产权'], ['ip']],
      [['对话会'], ['conversation'], ['dialogo']],
    ]);
  });

  it('widens by whole names only', () => {
    expect(planSearch('convers intellectual', terms).widenedBy).toEqual([]);
  });
});
