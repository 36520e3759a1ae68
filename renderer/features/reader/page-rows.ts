import { alignBlocks } from '#core/documents/align.ts';
import type { Block, DocumentText } from '#core/documents/document.ts';
import type { Note } from '#core/notes/model.ts';
import type { DocumentId, LanguageVersion } from '#core/pack/model.ts';
import type { InStep } from '#core/revisions/languages-in-step.ts';
import type { RowCell } from './BlockRow.tsx';
import type { TextSide } from './BlockText.tsx';
import { NO_NOTES, placeNotes } from './place-notes.ts';

/** A row of the page: one block, or the same block in two languages. */
export interface PageRow {
  readonly path: string;
  readonly cells: readonly RowCell[];
}

/** Gives what the blocks of one version have in common. */
export function sideOf({ title, text }: LanguageVersion): TextSide {
  const footnotes = new Map(text.footnotes.map((footnote) => [footnote.id, footnote]));
  return { language: text.language, direction: text.direction, footnotes, title };
}

function alignedBlocks(
  texts: readonly DocumentText[],
): readonly { readonly path: string; readonly blocks: readonly (Block | null)[] }[] {
  const [left, right] = texts;
  if (left === undefined) return [];
  if (right === undefined) return left.blocks.map((block) => ({ path: block.path, blocks: [block] }));
  return alignBlocks(left.blocks, right.blocks).map((row) => ({
    path: row.path,
    blocks: [row.left, row.right],
  }));
}

/** Gives the rows of a page in one or two languages, each with its notes. `sides` are those of `versions`, in order. */
export function pageRows(
  document: DocumentId,
  versions: readonly LanguageVersion[],
  sides: readonly TextSide[],
  notes: readonly Note[],
  isInStep?: InStep,
): readonly PageRow[] {
  const placed = versions.map(({ text }) => placeNotes(notes, document, text, isInStep));
  return alignedBlocks(versions.map(({ text }) => text)).map(({ path, blocks }) => ({
    path,
    cells: sides.map((side, index) => ({
      side,
      block: blocks[index] ?? null,
      notes: placed[index]?.get(path) ?? NO_NOTES,
    })),
  }));
}
