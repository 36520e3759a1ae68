import fc from 'fast-check';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import type { NoteId } from '#core/base/ids.ts';
import type { Block, Footnote } from '#core/documents/document.ts';
import { loadTexts, TextProvider } from '#renderer/i18n/index.ts';
import { BlockText } from '#renderer/features/reader/BlockText.tsx';
import type { PlacedMark } from '#renderer/features/reader/place-notes.ts';
import { offsetsInText, rangeOfOffsets } from '#renderer/features/reader/text-offsets.ts';

const FOOTNOTES: ReadonlyMap<string, Footnote> = new Map([
  ['1', { id: '1', label: '1', text: 'See https://www.wipo.int/' }],
  ['2', { id: '2', label: '**', text: 'A long mark' }],
]);

interface Drawing {
  readonly block: Block;
  readonly marks: readonly PlacedMark[];
  readonly from: number;
  readonly to: number;
}

/** Any text with links in it, any footnote markers, any marks over each other, and any two offsets. */
const drawings: fc.Arbitrary<Drawing> = fc
  .array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constant(' https://www.wipo.int/a。')), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join('').normalize('NFC'))
  .filter((text) => text.trim() !== '' && !/[\r\n\t]/.test(text))
  .chain((text) => {
    const offset = fc.nat(text.length);
    const mark = fc
      .tuple(offset, offset, fc.constantFrom('a', 'b'))
      .map(([one, other, note]): PlacedMark => ({
        start: Math.min(one, other),
        end: Math.max(one, other),
        note: note as NoteId,
        method: 'offsets',
      }));
    const footnote = fc.record({ offset, footnote: fc.constantFrom('1', '2') });
    return fc
      .tuple(fc.array(mark, { maxLength: 3 }), fc.array(footnote, { maxLength: 3 }), offset, offset)
      .map(([marks, footnotes, one, other]): Drawing => ({
        block: { path: '1', label: '1', kind: 'paragraph', level: 0, text, footnotes },
        marks,
        from: Math.min(one, other),
        to: Math.max(one, other),
      }));
  });

test('offsets on screen are offsets of the text, whatever is drawn in it', async () => {
  const texts = await loadTexts('en');
  const side = { language: 'en', direction: 'ltr', footnotes: FOOTNOTES, title: '' } as const;
  await fc.assert(
    fc.asyncProperty(drawings, async ({ block, marks, from, to }) => {
      const notes = { marks, attached: [], quotesElsewhere: false };
      const drawn = await render(
        <TextProvider texts={texts}>
          <BlockText block={block} side={side} notes={notes} activeNote={null} onOpenNote={() => undefined} />
        </TextProvider>,
      );
      const root = drawn.container.querySelector('[data-text-language]');
      if (root === null) throw new Error('The text is not drawn');
      expect(offsetsInText(root, rangeOfOffsets(root, from, to))).toEqual({ start: from, end: to });
      const all = document.createRange();
      all.selectNode(root);
      expect(offsetsInText(root, all)).toEqual({ start: 0, end: block.text.length });
      const elsewhere = document.createRange();
      elsewhere.setStart(document.head, 0);
      elsewhere.setEnd(document.head, 0);
      expect(offsetsInText(root, elsewhere)).toBeNull();
      await drawn.unmount();
    }),
    { numRuns: 40 },
  );
});

test('a range whose ends stand in a footnote marker counts from where the marker stands', async () => {
  const texts = await loadTexts('en');
  const block: Block = {
    path: '1',
    label: '1',
    kind: 'paragraph',
    level: 0,
    text: 'before after',
    footnotes: [{ offset: 6, footnote: '2' }],
  };
  const drawn = await render(
    <TextProvider texts={texts}>
      <BlockText
        block={block}
        side={{ language: 'en', direction: 'ltr', footnotes: FOOTNOTES, title: '' }}
        notes={{ marks: [], attached: [], quotesElsewhere: false }}
        activeNote={null}
        onOpenNote={() => undefined}
      />
    </TextProvider>,
  );
  const root = drawn.container.querySelector('[data-text-language]');
  const label = drawn.getByRole('button').element().firstChild;
  if (root === null || label === null) throw new Error('The text is not drawn');
  const range = document.createRange();
  range.setStart(label, 1);
  range.setEnd(root, root.childNodes.length);
  expect(offsetsInText(root, range)).toEqual({ start: 6, end: 12 });
});
