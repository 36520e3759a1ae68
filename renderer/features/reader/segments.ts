import type { NoteId } from '#core/base/ids.ts';
import type { Block } from '#core/documents/document.ts';
import { findLinks } from '#core/documents/links.ts';
import type { PlacedMark } from './place-notes.ts';

/** A stretch of a block's text that looks the same throughout, or a footnote marker between two of them. */
export type Segment =
  | {
      readonly kind: 'text';
      readonly start: number;
      readonly text: string;
      /** The notes on these words, the one whose words begin first standing first. */
      readonly notes: readonly NoteId[];
      readonly href: string | null;
    }
  | { readonly kind: 'footnote'; readonly start: number; readonly footnote: string };

const within = (start: number, range: { readonly start: number; readonly end: number }): boolean =>
  start >= range.start && start < range.end;

/**
 * Cuts a block wherever a mark, a link or a footnote begins or ends. The texts of the segments, joined, are the
 * block's text: nothing is added, so that offsets counted on screen are offsets of the text.
 */
export function segmentsOf(block: Block, marks: readonly PlacedMark[]): readonly Segment[] {
  const { text, footnotes } = block;
  const links = findLinks(text);
  const edges = [...marks, ...links].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([0, ...edges, ...footnotes.map(({ offset }) => offset), text.length])]
    .filter((cut) => cut >= 0 && cut <= text.length)
    .sort((one, other) => one - other);
  const byStart = marks.toSorted((one, other) => one.start - other.start);
  return cuts.flatMap((start, index): readonly Segment[] => {
    const markers = footnotes
      .filter(({ offset }) => offset === start)
      .map(({ footnote }): Segment => ({ kind: 'footnote', start, footnote }));
    const end = cuts[index + 1];
    if (end === undefined) return markers;
    return [
      ...markers,
      {
        kind: 'text',
        start,
        text: text.slice(start, end),
        notes: byStart.filter((mark) => within(start, mark)).map(({ note }) => note),
        href: links.find((link) => within(start, link))?.href ?? null,
      },
    ];
  });
}
