import type { WebContents } from 'electron';
import type { CallValue } from '#contract/calls.ts';

type Paper = 'A4' | 'A5' | 'Letter';

/** Draws the window's pages into a PDF with tags and outline. Sizes and margins come from the page's own style. */
export async function drawPdf(contents: WebContents, paper: Paper): Promise<Uint8Array> {
  return contents.printToPDF({
    pageSize: paper,
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

/** Sends the window's pages to a printer through the system's dialog. Rejects with what the system says. */
export function printPages(contents: WebContents, paper: Paper): Promise<CallValue<'print'>> {
  return new Promise((resolve, reject) => {
    contents.print(
      { pageSize: paper, printBackground: true, margins: { marginType: 'none' } },
      (done, reason) => {
        if (done) resolve('done');
        else if (/cancel/i.test(reason)) resolve('cancelled');
        else reject(new Error(reason || 'The printer gave no reason.'));
      },
    );
  });
}
