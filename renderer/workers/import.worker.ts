import { appError, type AppError } from '#core/base/errors.ts';
import { err, type Result } from '#core/base/result.ts';
import { ed25519 } from '#core/base/ed25519.ts';
import { webPackCrypto } from '#core/pack/web-crypto.ts';
import type { ImportAnswer, ImportRequest } from '#core/importing/import-messages.ts';
import type { SourceDocument } from '#core/importing/model.ts';
import type { ImportedProgramme } from '#core/importing/programme/model.ts';
import { readAgenda } from '#core/importing/programme/read-agenda.ts';
import { readProgrammeFile } from '#core/importing/programme/read-programme.ts';
import { readFile } from '#core/importing/read-file.ts';
import { structure } from '#core/importing/structure/structure.ts';
import { unpackFiles } from '#core/importing/unpack-files.ts';
import type { DrawnPages } from '#readers/pdf/draw-pages.ts';

/** pdfjs is larger than everything else here: it is loaded for the first PDF. */
const pdf = () => import('#readers/pdf/in-worker.ts');

type Answer = ImportAnswer<ImageBitmap>;
type Of<Kind extends ImportRequest['kind']> = Extract<ImportRequest, { readonly kind: Kind }>;

let understood: SourceDocument | null = null;
let opened: DrawnPages | null = null;

function readDocument({ id, name, bytes, appFiles }: Of<'read' | 'read-programme'>) {
  const progress = (share: number): boolean => {
    postMessage({ kind: 'progress', id, share } satisfies Answer);
    return true;
  };
  const readers = {
    pdf: async (file: Uint8Array) => (await pdf()).readPdfInWorker(file, appFiles, progress),
  };
  return readFile(bytes, name, readers, progress);
}

async function read(request: Of<'read'>): Promise<Result<Answer, AppError>> {
  const file = await readDocument(request);
  if (!file.ok) return file;
  const document = structure(file.value.source);
  return { ok: true, value: { kind: 'read', id: request.id, read: file.value, document } };
}

async function readProgramme(request: Of<'read-programme'>): Promise<Result<Answer, AppError>> {
  const { id, name, bytes, zone } = request;
  const answer = (programme: ImportedProgramme): Result<Answer, AppError> =>
    programme.entries.length === 0
      ? err(appError('programme-not-found', name))
      : { ok: true, value: { kind: 'programme', id, programme } };
  const own = readProgrammeFile(bytes, name, zone);
  if (own !== null) return own.ok ? answer(own.value) : own;
  const file = await readDocument(request);
  return file.ok ? answer(readAgenda(structure(file.value.source).text)) : file;
}

function unpack({ id, name, bytes }: Of<'unpack'>): Result<Answer, AppError> {
  const files = unpackFiles(bytes, name);
  return files.ok ? { ok: true, value: { kind: 'unpacked', id, files: files.value } } : files;
}

function understand({ id, source, corrections }: Of<'understand'>): Result<Answer, AppError> {
  understood = source ?? understood;
  if (understood === null) return err(appError('internal', undefined, 'There is no source to understand'));
  return { ok: true, value: { kind: 'understood', id, document: structure(understood, corrections) } };
}

async function openPages({ id, bytes, appFiles }: Of<'open-pages'>): Promise<Result<Answer, AppError>> {
  const pages = await (await pdf()).openPages(bytes, appFiles);
  if (!pages.ok) return pages;
  opened = pages.value;
  return { ok: true, value: { kind: 'pages', id, sizes: opened.sizes } };
}

async function drawPage({ id, page, width }: Of<'draw-page'>): Promise<Result<Answer, AppError>> {
  const drawn = await opened?.draw(page, width);
  if (drawn === undefined) return err(appError('internal', undefined, 'There is no file to draw from'));
  return drawn.ok ? { ok: true, value: { kind: 'drawn', id, picture: drawn.value } } : drawn;
}

/** The schema library is loaded for the first pack. */
async function makePack({ id, parts, keys }: Of<'make-pack'>): Promise<Result<Answer, AppError>> {
  const { writeCheckedPack } = await import('#core/pack/write-checked-pack.ts');
  const { subtle } = crypto;
  const signer = keys === null ? undefined : { keys, sign: ed25519(subtle).sign };
  const progress = (share: number): void => postMessage({ kind: 'progress', id, share } satisfies Answer);
  const made = await writeCheckedPack(parts, webPackCrypto(subtle), signer, progress);
  return made.ok ? { ok: true, value: { kind: 'made', id, bytes: made.value } } : made;
}

/** What moves to the window without being copied. */
function moved(answer: Answer): Transferable[] {
  if (answer.kind === 'drawn') return [answer.picture];
  return answer.kind === 'made' ? [answer.bytes.buffer] : [];
}

async function workOff(request: ImportRequest): Promise<Result<Answer, AppError>> {
  switch (request.kind) {
    case 'read':
      return read(request);
    case 'read-programme':
      return readProgramme(request);
    case 'unpack':
      return unpack(request);
    case 'understand':
      return understand(request);
    case 'open-pages':
      return openPages(request);
    case 'draw-page':
      return drawPage(request);
    case 'make-pack':
      return makePack(request);
  }
}

addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  void workOff(data)
    .catch((cause: unknown) => err(appError('file-damaged', undefined, String(cause))))
    .then((done) => {
      const answer: Answer = done.ok ? done.value : { kind: 'failed', id: data.id, error: done.error };
      postMessage(answer, { transfer: moved(answer) });
    });
});
