import { coverBlock, fact, frameDocument, printContext } from '#core/printing/build-print-document.ts';
import { leadingText, printText } from '#core/printing/context.ts';
import type { PrintBlock, PrintDocument } from '#core/printing/print-document.ts';
import { sectionHeading } from '#core/printing/section-blocks.ts';
import { tableBlock, textCell } from '#core/printing/table.ts';
import { actCell, floorEntries, placeOf, speakerCell } from './floor-cells.ts';
import { ownWords, type PapersInput } from './papers.ts';

/** Gives the floor record on paper: what was said, by whom and to what, in the order in which it was said. */
export function printFloor(input: PapersInput): PrintDocument {
  const { paper, words, pack, printedAt } = input;
  const entries = floorEntries(input);
  const context = printContext(input, []);
  const title = words.titles.floor;
  const { time, speaker, act, words: said } = paper.columns;
  const front = coverBlock(
    title,
    [fact(paper.entries, String(entries.length))],
    entries.length === 0 ? [paper.nothingSaid] : [],
    printedAt,
    context,
  );
  const rows = entries.map((entry) => {
    const item = pack.agenda.find(({ id }) => id === entry.item);
    const places = [
      ...(item === undefined ? [] : [`${item.number} ${leadingText(item.title, context).text}`]),
      placeOf(entry, input),
    ].filter((place) => place !== '');
    return [
      textCell(printText(paper.moment(entry.at), words.language)),
      speakerCell(entry, input),
      textCell(...places.map((place) => printText(place, words.language))),
      actCell(entry, input),
      textCell(...[entry.text, ...entry.otherTexts].filter((text) => text !== '').map(ownWords)),
    ];
  });
  const body: readonly PrintBlock[] =
    rows.length === 0
      ? []
      : [
          sectionHeading('floor', title, 2, title, context),
          tableBlock('floor', title, [time, speaker, paper.columns.about, act, said], [3, 4, 4, 3, 8], rows),
        ];
  return frameDocument(title, front, body, [], printedAt, context);
}
