import '#renderer/ui/tokens.css';
import '#renderer/ui/base.css';
import '#renderer/ui/fonts.css';
import { onTestFinished } from 'vitest';
import { buildPrintDocument } from '#core/printing/build-print-document.ts';
import { defaultOptions, type PrintOptions } from '#core/printing/options.ts';
import type { PrintDocument } from '#core/printing/print-document.ts';
import type { Note } from '#core/notes/model.ts';
import { loadPrintFonts } from '#renderer/features/print/paper/fonts.ts';
import { paginate, type Pages, type Pagination } from '#renderer/features/print/paper/paginate.ts';
import { meetingPack } from '#tests/fixtures/meeting-pack.ts';
import { record } from '#tests/fixtures/notes-to-print.ts';
import { plainWords } from '#tests/fixtures/print-words.ts';

/** Makes the fixture meeting's print of these notes. */
export const printOf = (notes: readonly Note[], changes: Partial<PrintOptions> = {}): PrintDocument =>
  buildPrintDocument({
    pack: meetingPack(),
    notes,
    record,
    options: { ...defaultOptions('en', 'For the delegation only'), ...changes },
    words: plainWords,
    printedAt: 'now',
  });

export interface SetPages {
  readonly pages: Pages;
  readonly sheets: readonly HTMLElement[];
}

/** Sets a print on pages in this browser; they go when the test ends. */
export async function setPages(
  printDocument: PrintDocument,
  options: Partial<Pagination> = {},
): Promise<SetPages> {
  const workspace = document.createElement('div');
  const host = document.createElement('div');
  document.body.append(workspace, host);
  onTestFinished(() => {
    workspace.remove();
    host.remove();
  });
  await loadPrintFonts(printDocument);
  const pages = await paginate(printDocument, {
    paper: 'A4',
    workspace,
    signal: new AbortController().signal,
    onSheet: (sheet) => host.append(sheet),
    onProgress: () => undefined,
    ...options,
  });
  return { pages, sheets: [...host.children].filter((each) => each instanceof HTMLElement) };
}

/** The parts of a block on all sheets, in order. */
export const partsOf = (sheets: readonly HTMLElement[], id: string): readonly HTMLElement[] =>
  sheets.flatMap((sheet) => [...sheet.querySelectorAll<HTMLElement>(`[data-block="${CSS.escape(id)}"]`)]);

/** The blocks on one sheet, in order. */
export const blocksOn = (sheet: HTMLElement): readonly HTMLElement[] => [
  ...sheet.querySelectorAll<HTMLElement>('[data-block]'),
];

/** How many lines a laid-out element has. */
export function lineCount(made: Element): number {
  const range = document.createRange();
  range.selectNodeContents(made);
  const bottoms: number[] = [];
  for (const { top, bottom, width } of range.getClientRects()) {
    const last = bottoms.at(-1);
    if (width > 0 && (last === undefined || (top + bottom) / 2 > last)) bottoms.push(bottom);
  }
  return bottoms.length;
}

/** Elements that reach out of the part of their sheet that is theirs: the text into the footnotes, these into the foot. */
export const reachingOut = (sheets: readonly HTMLElement[]): readonly string[] =>
  sheets.flatMap((sheet) => {
    const paper = sheet.getBoundingClientRect();
    const [, content, notes, foot] = sheet.children;
    return [content, notes].flatMap((part, at) => {
      const limit = [notes, foot][at]?.getBoundingClientRect().top ?? 0;
      return [...(part?.querySelectorAll('*') ?? [])]
        .filter((each) => {
          const { bottom, left, right } = each.getBoundingClientRect();
          return bottom > limit + 1 || left < paper.left || right > paper.right;
        })
        .map((each) => each.outerHTML.slice(0, 80));
    });
  });
