import type { AppError } from '#core/base/errors.ts';
import type { SigningKeys } from '#core/pack/signature.ts';
import type { SourceDocument } from './model.ts';
import type { ImportedProgramme } from './programme/model.ts';
import type { ReadFile } from './read-file.ts';
import type { Correction, ImportedDocument } from './structure/model.ts';
import type { PackedFile } from './unpack-files.ts';

/**
 * What the window asks of a worker that reads files and makes packs; each is answered under its `id`. `appFiles` is the address, ending with `/`,
 * under which the app has the tables and faces that PDF files may need.
 */
export type ImportRequest =
  | {
      readonly kind: 'read';
      readonly id: number;
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly appFiles: string;
    }
  /** Reads the programme that a file is or, where it is a document, that stands in it; `zone` is the meeting's (IANA name). */
  | {
      readonly kind: 'read-programme';
      readonly id: number;
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly appFiles: string;
      readonly zone: string;
    }
  /** Gives the files of a zip of documents; none where it is something else. */
  | { readonly kind: 'unpack'; readonly id: number; readonly name: string; readonly bytes: Uint8Array }
  /** `source` is null where it is the one of the request before. */
  | {
      readonly kind: 'understand';
      readonly id: number;
      readonly source: SourceDocument | null;
      readonly corrections: readonly Correction[];
    }
  | {
      readonly kind: 'open-pages';
      readonly id: number;
      readonly bytes: Uint8Array;
      readonly appFiles: string;
    }
  /** Writes a pack of these parts, by name, signed where keys are given, and opens it as a check. */
  | {
      readonly kind: 'make-pack';
      readonly id: number;
      readonly parts: ReadonlyMap<string, Uint8Array>;
      readonly keys: SigningKeys | null;
    }
  /** A page, from 1, of the file that was opened; `width` in pixels. */
  | { readonly kind: 'draw-page'; readonly id: number; readonly page: number; readonly width: number };

/** Width and height of a page, in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** What the worker answers; reading and making tell their progress (0 to 1) before. `Picture` is what the host draws into. */
export type ImportAnswer<Picture> =
  | { readonly kind: 'progress'; readonly id: number; readonly share: number }
  | {
      readonly kind: 'read';
      readonly id: number;
      readonly read: ReadFile;
      readonly document: ImportedDocument;
    }
  | { readonly kind: 'programme'; readonly id: number; readonly programme: ImportedProgramme }
  | { readonly kind: 'unpacked'; readonly id: number; readonly files: readonly PackedFile[] | null }
  | { readonly kind: 'understood'; readonly id: number; readonly document: ImportedDocument }
  | { readonly kind: 'pages'; readonly id: number; readonly sizes: readonly PageSize[] }
  | { readonly kind: 'made'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly kind: 'drawn'; readonly id: number; readonly picture: Picture }
  | { readonly kind: 'failed'; readonly id: number; readonly error: AppError };
