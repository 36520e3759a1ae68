import { describe, expect, it } from 'vitest';
import { chooseMode, modesOf, versionsOf } from '#renderer/features/reader/reading-mode.ts';
import { sectionLabels } from '#renderer/features/reader/section-labels.ts';
import { anchorOf, citationOf } from '#renderer/features/reader/paragraph-anchor.ts';
import { backgroundNote } from '#tests/fixtures/meeting-pack.ts';

describe('reading modes', () => {
  it('are each language, then the original beside each translation', () => {
    expect(modesOf(backgroundNote)).toEqual(['zh-Hans', 'en', 'zh-Hans|en']);
    expect(versionsOf(backgroundNote, 'zh-Hans|en').map(({ text }) => text.language)).toEqual([
      'zh-Hans',
      'en',
    ]);
  });

  it.each([
    ['the last choice', 'zh-Hans|en', 'en', 'zh-Hans|en'],
    ["the reader's language without one", null, 'en', 'en'],
    ["the reader's language where the last choice is not there", 'fr', 'en', 'en'],
    ['another variant of the language', null, 'zh-Hant', 'zh-Hans'],
    ['the original for any other', null, 'ar-XB', 'zh-Hans'],
  ])('start with %s', (_, last, language, expected) => {
    expect(chooseMode(backgroundNote, last, language)).toBe(expected);
  });
});

describe('places in a document', () => {
  it('are cited by the number of their paragraph, also from a list entry', () => {
    expect(citationOf(backgroundNote, '11', 'en')).toBe('Background note, ¶ 11');
    expect(citationOf(backgroundNote, '11/b1', 'zh-Hans')).toBe('背景说明，¶ 11');
    expect(anchorOf(backgroundNote, '11/b1', null).paragraph).toMatchObject({ path: '11/b1', label: '11' });
  });

  it('know the numbers of the section around them', () => {
    const text = backgroundNote.versions[1]?.text ?? null;
    expect(sectionLabels(text, '11/b2')).toBe('¶ 10–12');
    expect(sectionLabels(text, 't1')).toBe('');
    expect(sectionLabels(null, '11')).toBe('');
  });
});
