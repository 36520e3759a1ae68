import { describe, expect, it } from 'vitest';
import { buildPrintDocument } from '#core/printing/build-print-document.ts';
import { COVERAGE } from '#core/printing/coverage.ts';
import { decodeRanges } from '#core/printing/glyphs.ts';
import { findMissingCharacters } from '#core/printing/missing-characters.ts';
import { defaultOptions } from '#core/printing/options.ts';
import { meetingPack } from '#tests/fixtures/meeting-pack.ts';
import { at, note, notesToPrint, paragraphs, QUESTION_1, record } from '#tests/fixtures/notes-to-print.ts';
import { plainWords } from '#tests/fixtures/print-words.ts';

const missingIn = (notes: typeof notesToPrint) =>
  findMissingCharacters(
    buildPrintDocument({
      pack: meetingPack(),
      notes,
      record,
      options: defaultOptions('en', ''),
      words: plainWords,
      printedAt: 'now',
    }),
    decodeRanges(COVERAGE),
  );

describe('findMissingCharacters', () => {
  it('finds none in the fixture, which has Chinese, Arabic and Latin text', () => {
    expect(missingIn(notesToPrint)).toEqual([]);
  });

  it('names a character once, with each place where it stands', () => {
    const sign = '\u{12000}';
    const notes = [
      note(1, [{ kind: 'quotation', blocks: paragraphs(`a ${sign}`) }], {
        anchor: at({ question: QUESTION_1 }),
      }),
      note(2, [{ kind: 'bullet-list', items: [paragraphs(sign)] }]),
    ];
    expect(missingIn(notes)).toEqual([
      {
        character: sign,
        codePoint: 'U+12000',
        places: ['2 What impact does AI have on the IP system and IP policy?', 'Notes on the meeting'],
      },
    ]);
  });
});
