import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pseudoText, pseudoTree } from '#renderer/i18n/pseudo.ts';

describe('the pseudo-language', () => {
  test('is accented, longer, set from right to left, and keeps placeholders', () => {
    const text = pseudoText('Remove {{count}} notes');
    expect(text).toBe('\u202b\u202eRéémóóvéé\u202c {{count}} \u202eñóótééš\u202c\u202c');
  });

  test('closes every direction mark that it opens, for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const marks = [...pseudoText(text.replace(/[\u202a-\u202e]/g, ''))];
        const opened = marks.filter((mark) => mark === '\u202b' || mark === '\u202e').length;
        expect(marks.filter((mark) => mark === '\u202c')).toHaveLength(opened);
      }),
    );
  });

  test('has the six plural forms of Arabic where English has two', () => {
    expect(
      Object.keys(pseudoTree({ notes_one: 'note', notes_other: 'notes', title: 'Title' })).sort(),
    ).toEqual(['notes_few', 'notes_many', 'notes_one', 'notes_other', 'notes_two', 'notes_zero', 'title']);
  });
});
