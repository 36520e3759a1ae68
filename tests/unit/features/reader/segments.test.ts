import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoteId } from '#core/base/ids.ts';
import type { Block } from '#core/documents/document.ts';
import type { PlacedMark } from '#renderer/features/reader/place-notes.ts';
import { segmentsOf } from '#renderer/features/reader/segments.ts';

const block = (text: string, footnotes: Block['footnotes'] = []): Block => ({
  path: '1',
  label: '1',
  kind: 'paragraph',
  level: 0,
  text,
  footnotes,
});

const mark = (start: number, end: number, note: string): PlacedMark => ({
  start,
  end,
  note: note as NoteId,
  method: 'offsets',
});

describe('segmentsOf', () => {
  it('cuts at marks, footnotes and links', () => {
    const text = 'See https://wipo.int/a, it says';
    const segments = segmentsOf(block(text, [{ offset: 22, footnote: '1' }]), [mark(24, 26, 'n')]);
    expect(segments).toEqual([
      { kind: 'text', start: 0, text: 'See ', notes: [], href: null },
      { kind: 'text', start: 4, text: 'https://wipo.int/a', notes: [], href: 'https://wipo.int/a' },
      { kind: 'footnote', start: 22, footnote: '1' },
      { kind: 'text', start: 22, text: ', ', notes: [], href: null },
      { kind: 'text', start: 24, text: 'it', notes: ['n'], href: null },
      { kind: 'text', start: 26, text: ' says', notes: [], href: null },
    ]);
  });

  it('puts the note first whose words begin first where marks overlap', () => {
    const segments = segmentsOf(block('abcdef'), [mark(2, 6, 'later'), mark(0, 4, 'first')]);
    expect(segments.map((segment) => (segment.kind === 'text' ? segment.notes : []))).toEqual([
      ['first'],
      ['first', 'later'],
      ['later'],
    ]);
  });

  it('adds nothing to the text and leaves nothing out', () => {
    const anything = fc.string({ unit: 'grapheme', maxLength: 60 }).chain((text) => {
      const offset = fc.nat(text.length);
      return fc.tuple(fc.constant(text), fc.array(fc.tuple(offset, offset)), fc.array(offset));
    });
    fc.assert(
      fc.property(anything, ([text, ranges, offsets]) => {
        const segments = segmentsOf(
          block(
            text,
            offsets.map((offset) => ({ offset, footnote: '1' })),
          ),
          ranges.map(([one, other]) => mark(Math.min(one, other), Math.max(one, other), 'n')),
        );
        const texts = segments.flatMap((segment) => (segment.kind === 'text' ? [segment] : []));
        expect(texts.map((segment) => segment.text).join('')).toBe(text);
        expect(texts.every((segment) => text.startsWith(segment.text, segment.start))).toBe(true);
        expect(segments.filter(({ kind }) => kind === 'footnote')).toHaveLength(offsets.length);
      }),
    );
  });
});
