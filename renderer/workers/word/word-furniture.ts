import {
  Footer,
  Header,
  PageNumber,
  Tab,
  TabStopType,
  TextRun,
  type Paragraph,
  type ParagraphChild,
} from 'docx';
import type { PrintText } from '#core/printing/print-document.ts';
import type { WordPrint } from '#core/printing/word-job.ts';
import { paragraph, runsOf } from './word-runs.ts';
import { STYLE, type ParagraphStyle } from './word-styles.ts';

const COUNTS = { page: PageNumber.CURRENT, pages: PageNumber.TOTAL_PAGES } as const;

/** Gives what every page says at its head and foot; lines are `width` twentieths of a point long. */
export function wordFurniture({ furniture, language, direction }: WordPrint, width: number) {
  const own = (text: string): PrintText => ({ text, language, direction });
  /** One thing at the start of a line, one at its end. */
  const edge = (
    style: ParagraphStyle,
    start: readonly ParagraphChild[],
    end: readonly ParagraphChild[],
  ): Paragraph =>
    paragraph(style, direction, [...start, new TextRun({ children: [new Tab()] }), ...end], {
      tabStops: [{ type: TabStopType.RIGHT, position: width }],
    });
  const { meeting, source, confidentiality, printed, pageOf } = furniture;
  const numbers = pageOf.flatMap((part): readonly ParagraphChild[] =>
    typeof part === 'string' ? runsOf(own(part)) : [new TextRun({ children: [COUNTS[part.counts]] })],
  );
  const head = edge(STYLE.header, runsOf(own(`${meeting} · ${source}`)), runsOf(own(confidentiality)));
  const foot = edge(STYLE.footer, runsOf(own(printed)), numbers);
  return {
    headers: { default: new Header({ children: [head] }) },
    footers: { default: new Footer({ children: [foot] }) },
  };
}
