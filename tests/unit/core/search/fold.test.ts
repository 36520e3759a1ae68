import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '#core/search/fold.ts';

describe('fold', () => {
  it.each([
    ['case', 'Member States', 'MEMBER states'],
    ['accents', 'Diálogo', 'dialogo'],
    ['decomposed accents', 'Dia\u0301logo', 'diálogo'],
    ['sharp s', 'Maß', 'MASS'],
    ['final sigma', 'ΟΔΟΣ', 'οδος'],
    ['Turkish dotted capital', 'İstanbul', 'istanbul'],
    ['full-width letters and figures', 'ＡＩ２０１９', 'ai2019'],
    ['half-width katakana', 'ｶﾞ', 'ガ'],
    ['ligatures', 'eﬀect', 'effect'],
    ['the space of a typeset heading', '背 景', '背景'],
    ['an ideographic space', '目　标', '目标'],
    ['Arabic vowel marks', 'مُحَادَثَة', 'محادثة'],
    ['Arabic presentation forms', 'ﻻ', 'لا'],
    ['the hamza of an alef', 'أسئلة', 'اسئلة'],
    ['Persian letters', 'کی', 'كي'],
    ['tatweel', 'ســـلام', 'سلام'],
    ['curly apostrophes', 'States’', "States'"],
    ['invisible marks', 'AI\u200b\u200f-related', 'ai-related'],
    ['runs of white space', 'a \n\t b', 'a b'],
  ])('makes no difference of %s', (_, one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it.each([
    ['other words', 'position', 'petition'],
    ['the space between Latin words', 'no report', 'noreport'],
    ['the voicing of kana', 'か', 'が'],
    ['the vowel signs of Devanagari', 'का', 'कि'],
    ['simplified and other Han characters', '发', '髮'],
  ])('keeps %s apart', (_, one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const folded = fold(text);
        expect(fold(folded)).toBe(folded);
      }),
    );
  });

  it('gives composed and decomposed texts the same form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });
});
