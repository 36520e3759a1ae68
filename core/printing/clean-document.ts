import { coverBlock, frameDocument, printContext } from './build-print-document.ts';
import type { CleanInput } from './clean-agenda.ts';
import { documentBlocks, documentCover, documentOf, frameOfDocument } from './document-blocks.ts';
import type { PrintDocument } from './print-document.ts';

/** Gives a document to hand out, as the pack has it and nothing that a person wrote. */
export function buildCleanDocument({ pack, options, words, printedAt }: CleanInput): PrintDocument {
  const record = { questionStates: {}, ownQuestions: [] };
  const context = { ...printContext({ pack, record, options, words }, []), isForOthers: true };
  const title = words.titles['clean-document'];
  const document = documentOf(pack, options.document);
  if (document === undefined) {
    const front = coverBlock(title, [], [words.noDocument], printedAt, context);
    return frameDocument(title, front, [], [], printedAt, context);
  }
  const front = documentCover(title, document, [], [], printedAt, context);
  const body = documentBlocks(document, null, context);
  return frameOfDocument(document, title, front, body, [], printedAt, context);
}
