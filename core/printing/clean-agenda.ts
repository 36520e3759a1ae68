import {
  coverBlock,
  frameDocument,
  printContext,
  programme,
  tieRemarks,
  type PrintInput,
} from './build-print-document.ts';
import type { PrintDocument } from './print-document.ts';
import { otherThemes } from './section-blocks.ts';

/** What a print for others is made from: no note, no question and no state of anybody comes near it. */
export type CleanInput = Pick<PrintInput, 'pack' | 'options' | 'words' | 'printedAt'>;

/** Gives the agenda to hand out: programme, themes and guiding questions as the pack has them, and nothing that a person wrote. */
export function buildCleanAgenda({ pack, options, words, printedAt }: CleanInput): PrintDocument {
  const record = { questionStates: {}, ownQuestions: [] };
  const context = { ...printContext({ pack, record, options, words }, []), isForOthers: true };
  const title = words.titles['clean-agenda'];
  const front = coverBlock(title, [], [], printedAt, context);
  const body = tieRemarks([...programme(context), ...otherThemes(context)]);
  return frameDocument(title, front, body, [], printedAt, context);
}
