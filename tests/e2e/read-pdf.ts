import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LARGE = { maxBuffer: 64 * 1024 * 1024 };

/** What a printed file says of itself, read by tools that are not the browser that made it. */
export interface ReadPdf {
  readonly pages: readonly string[];
  /** Title, and all text as the structure tree has it: what is there without being seen, too. */
  readonly everyWord: string;
  /** In points of 1/72 inch, of every page. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  readonly isTagged: boolean;
  /** Roles of the structure tree, such as `H1`. */
  readonly roles: readonly string[];
  readonly fonts: readonly { readonly name: string; readonly isEmbedded: boolean }[];
}

/** Reads a PDF back with poppler. */
export async function readPdf(path: string): Promise<ReadPdf> {
  const [text, info, structure, tagged, fonts] = await Promise.all([
    run('pdftotext', ['-enc', 'UTF-8', path, '-'], LARGE),
    run('pdfinfo', ['-l', '9999', path], LARGE),
    run('pdfinfo', ['-struct', path], LARGE),
    run('pdfinfo', ['-struct-text', path], LARGE),
    run('pdffonts', [path], LARGE),
  ]);
  return {
    pages: text.stdout.split('\f').slice(0, -1),
    everyWord: `${info.stdout}\n${tagged.stdout}`,
    sizes: [...info.stdout.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+) pts/gm)].map(
      ([, width = '', height = '']) => ({ width: Number(width), height: Number(height) }),
    ),
    isTagged: /^Tagged: +yes/m.test(info.stdout),
    roles: structure.stdout.split('\n').map((line) => line.trim().split(/[ (]/)[0] ?? ''),
    fonts: fonts.stdout
      .split('\n')
      .slice(2)
      .filter((line) => line !== '')
      .map((line) => ({
        name: line.slice(0, 36).trim(),
        // The columns "emb", "sub" and "uni" stand before the object's number.
        isEmbedded: /\b(yes|no) +(yes|no) +(yes|no) +\d+ +\d+$/.exec(line)?.[1] === 'yes',
      })),
  };
}

/** Draws one page of a PDF with poppler, small and in grey: a PNG for comparing. */
export async function drawPage(path: string, page: number): Promise<Buffer> {
  const number = String(page);
  const options = ['-png', '-gray', '-r', '48', '-f', number, '-l', number, path];
  const { stdout } = await run('pdftoppm', options, { ...LARGE, encoding: 'buffer' });
  return stdout;
}

/** Gives text as it is compared: compatibility forms resolved, and no white space, which PDF only guesses. */
export const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');
