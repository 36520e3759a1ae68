import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Plugin } from 'vite';

/** Folders of pdfjs that reading and drawing ask for, by the name under which the app has them. */
const FOLDERS = { cmaps: 'cmaps', fonts: 'standard_fonts' } as const;

const isData = (name: string): boolean => /\.(bcmap|pfb|ttf)$/.test(name);
const isLicence = (name: string): boolean => name.startsWith('LICENSE');

/**
 * Puts beside the page what pdfjs loads as it needs it: the tables that name the characters of Chinese, Japanese and Korean
 * fonts, and the faces of fonts that a PDF may leave out. The development server serves them at the same place.
 */
export function pdfFiles(root: string): Plugin {
  const library = join(root, 'node_modules/pdfjs-dist');
  return {
    name: 'attache-pdf-files',
    configureServer(server) {
      for (const [name, folder] of Object.entries(FOLDERS))
        server.middlewares.use(`/pdf/${name}`, (request, response, next) => {
          const file = join(library, folder, basename(request.url ?? ''));
          readFile(file).then((bytes) => response.end(bytes), next);
        });
    },
    generateBundle() {
      for (const [name, folder] of Object.entries(FOLDERS))
        for (const file of readdirSync(join(library, folder))) {
          const ending = isLicence(file) ? '.txt' : '';
          if (!isData(file) && !isLicence(file)) continue;
          const source = readFileSync(join(library, folder, file));
          this.emitFile({ type: 'asset', fileName: `pdf/${name}/${file}${ending}`, source });
        }
    },
  };
}
