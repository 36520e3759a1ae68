import { EventEmitter } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toApp } from '../address.ts';
import type { Cdp } from '../cdp.ts';
import { strict } from '../strict.ts';
import { encode } from '../wire.ts';

/** Paper sizes in inches, as the protocol wants them. */
const PAPERS: Readonly<Record<string, readonly [number, number]>> = {
  A4: [8.27, 11.69],
  A5: [5.83, 8.27],
  Letter: [8.5, 11],
};

interface PdfOptions {
  readonly pageSize?: string;
  readonly preferCSSPageSize?: boolean;
  readonly printBackground?: boolean;
  readonly generateTaggedPDF?: boolean;
  readonly generateDocumentOutline?: boolean;
}

export type Page = Awaited<ReturnType<typeof openedPage>>;

/** What a window knows of its page once the browser has made it. */
export async function openedPage(cdp: Cdp, targetId: string) {
  await cdp.send('Page.enable');
  return { cdp, targetId };
}

let printed = 0;

async function drawPdf(page: Page, options: PdfOptions): Promise<Buffer> {
  const paper = PAPERS[options.pageSize ?? 'Letter'];
  if (paper === undefined)
    throw new Error(`The Electron stand-in has no paper '${String(options.pageSize)}'.`);
  const { data } = await page.cdp.send('Page.printToPDF', {
    paperWidth: paper[0],
    paperHeight: paper[1],
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    printBackground: options.printBackground ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
  });
  return Buffer.from(data, 'base64');
}

/** Draws what a printer would get into the profile's `printed` folder, where a test can read it. */
async function printIntoFolder(page: Page, userData: string, options: PdfOptions): Promise<void> {
  const folder = join(userData, 'printed');
  mkdirSync(folder, { recursive: true });
  const pdf = await drawPdf(page, { ...options, preferCSSPageSize: true });
  writeFileSync(join(folder, `${++printed}.pdf`), pdf);
}

/** Gives `webContents` of a window whose page is still being made, and the state that the window keeps for it. */
export function createWebContents(id: number, page: Promise<Page>, receiveName: string, userData: string) {
  const state = { url: '', destroyed: false, openHandler: (): { action: string } => ({ action: 'allow' }) };
  const mainFrame = strict('webFrameMain', {
    get url() {
      return state.url;
    },
    parent: null,
  });
  const contents = strict(
    'webContents',
    Object.assign(new EventEmitter(), {
      id,
      mainFrame,
      close: (): void => {
        throw new Error('The window replaces this.');
      },
      getURL: () => state.url,
      isDestroyed: () => state.destroyed,
      setWebRTCIPHandlingPolicy: () => undefined,
      setWindowOpenHandler: (handler: () => { action: string }) => {
        state.openHandler = handler;
      },
      send: (channel: string, ...args: readonly unknown[]) => {
        const message = JSON.stringify({ event: channel, args: args.map(encode) });
        void page.then(({ cdp }) =>
          cdp.send('Runtime.evaluate', { expression: `${receiveName}(${message})` }),
        );
      },
      printToPDF: async (options: PdfOptions) => drawPdf(await page, options),
      print: (options: PdfOptions, done: (success: boolean, reason: string) => void) => {
        page
          .then((made) => printIntoFolder(made, userData, options))
          .then(
            () => done(true, ''),
            (cause: unknown) => done(false, String(cause)),
          );
      },
    }),
  );
  const navigated = (url: string): void => {
    state.url = toApp(url);
  };
  return { contents, mainFrame, state, navigated };
}
