import type { Clock } from '#core/base/clock.ts';
import { appError, type AppError } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type { DocumentText } from '#core/documents/document.ts';
import type { SourceFormat } from '#core/importing/model.ts';
import type { DraftContent as VersionContent, PackDraft } from '#core/pack/draft/model.ts';
import type { DraftProblem } from '#core/pack/draft/problems.ts';
import type { IssuedFile, ReopenedPack } from '#core/pack/open-pack.ts';
import type { SigningKeys } from '#core/pack/signature.ts';
import { MEETING_PART, originalPartName } from '#core/pack/part-names.ts';
import { nextEdition } from './draft-content.ts';
import type { Drafts } from './drafts.ts';
import type { ReadingOptions } from './file-imports.ts';
import { ImportWorker, startImportWorker, type StartImport } from './import-worker.ts';
import { packCrypto } from './pack-crypto.ts';
import { resting } from './resting.ts';

/** Understood texts of a draft by the name of their part. */
export type TextsByPart = ReadonlyMap<string, DocumentText>;

/** Gathering texts and files takes about so much of the time. */
const GATHERED = 0.3;

/** Makes meeting packs of drafts, and drafts of the next edition of packs. Its code, with the schema library, is loaded when it is first asked. */
export class PackMaker {
  readonly #drafts: Pick<Drafts, 'file' | 'earlier' | 'create'>;
  readonly #clock: Clock;
  readonly #start: StartImport;
  /** The one that was asked for last. */
  #earlier: { readonly draft: string; readonly key: string; readonly opened: ReopenedPack } | null = null;

  constructor(
    drafts: Pick<Drafts, 'file' | 'earlier' | 'create'>,
    clock: Clock,
    start: StartImport = startImportWorker,
  ) {
    this.#drafts = drafts;
    this.#clock = clock;
    this.#start = start;
  }

  /** Today, as packs write it. */
  get today(): string {
    return new Date(this.#clock()).toISOString().slice(0, 10);
  }

  /** Begins the next edition of a pack as a draft, in which everything is as the pack has it. Gives the draft's id. */
  async beginNext(fileName: string, bytes: Uint8Array): Promise<Result<string, AppError>> {
    const { openPack, reopenWhole } = await import('#core/pack/open-pack.ts');
    const opened = await openPack(bytes, packCrypto);
    if (!opened.ok) return opened;
    const whole = await reopenWhole(bytes, packCrypto);
    if (!whole.ok) return whole;
    const content = nextEdition(whole.value.meeting, await packCrypto.sha256(bytes));
    return this.#drafts.create(content, { fileName, bytes });
  }

  /** Opens the pack that a draft goes on from. */
  async earlier(draft: string, key: string): Promise<Result<ReopenedPack, AppError>> {
    const known = this.#earlier;
    if (known?.draft === draft && known.key === key) return ok(known.opened);
    const file = await this.#drafts.earlier(draft, key);
    if (!file.ok) return file;
    const { reopenWhole } = await import('#core/pack/open-pack.ts');
    const opened = await reopenWhole(file.value.bytes, packCrypto);
    if (opened.ok) this.#earlier = { draft, key, opened: opened.value };
    return opened;
  }

  /** Tells everything that is missing or wrong in a draft, and advice. The window draws in between. */
  async missingFrom(draft: PackDraft, texts: TextsByPart): Promise<readonly DraftProblem[]> {
    const { findMissing } = await import('#core/pack/draft/problems.ts');
    const finding = findMissing(draft, texts);
    const rest = resting();
    let step = finding.next();
    for (; step.done !== true; step = finding.next()) await rest();
    return step.value;
  }

  /**
   * Gives the bytes of the pack that a draft says, issued today, with the files that it was made from, signed where keys are given. They
   * are written in a worker and opened there as every pack is: what cannot be opened is the failure, with its place.
   */
  async make(
    id: string,
    draft: PackDraft,
    texts: TextsByPart,
    keys: SigningKeys | null,
    { signal, onProgress = () => undefined }: ReadingOptions = {},
  ): Promise<Result<Uint8Array, AppError>> {
    const [{ meetingOfDraft }, { partBytes }] = await Promise.all([
      import('#core/pack/draft/problems.ts'),
      import('#core/pack/write-pack.ts'),
    ]);
    const meeting = meetingOfDraft({ ...draft, issued: this.today });
    if (!meeting.ok) {
      const [first] = meeting.error;
      return err(appError('pack-part-invalid', first?.path.join('.'), first?.message));
    }
    const parts = new Map([[MEETING_PART, partBytes(meeting.value)]]);
    const rest = resting();
    for (const [name, text] of texts) {
      parts.set(name, partBytes(text));
      onProgress((GATHERED * parts.size) / (texts.size + 1));
      await rest();
      if (signal?.aborted === true) return err(appError('reading-cancelled'));
    }
    const originals = await this.#originals(id, draft);
    if (!originals.ok) return originals;
    for (const [name, bytes] of originals.value) parts.set(name, bytes);
    return this.#write(parts, keys, signal, (share) => onProgress(GATHERED + share * (1 - GATHERED)));
  }

  async #write(
    parts: ReadonlyMap<string, Uint8Array>,
    keys: SigningKeys | null,
    signal: AbortSignal | undefined,
    onProgress: (share: number) => void,
  ): Promise<Result<Uint8Array, AppError>> {
    if (signal?.aborted === true) return err(appError('reading-cancelled'));
    const worker = new ImportWorker(this.#start);
    const stop = (): void => worker.stop();
    signal?.addEventListener('abort', stop);
    const answer = await worker.ask({ kind: 'make-pack', parts, keys }, onProgress);
    signal?.removeEventListener('abort', stop);
    worker.stop();
    if (!answer.ok) return answer;
    return answer.value.kind === 'made'
      ? ok(answer.value.bytes)
      : err(appError('internal', undefined, 'The worker answered something else'));
  }

  /** Gives the file that a version was read from for an earlier pack, which travels in that pack. */
  async keptOriginal(
    draft: string,
    { key, document }: Extract<VersionContent, { readonly kind: 'kept' }>,
    language: string,
  ): Promise<Result<IssuedFile, AppError>> {
    const earlier = await this.earlier(draft, key);
    return earlier.ok ? earlier.value.original(document, language) : earlier;
  }

  /** The file that a version was made from, here or for an earlier pack; null where there was none. */
  async #original(
    draft: string,
    language: string,
    content: VersionContent,
  ): Promise<Result<{ readonly format: SourceFormat; readonly bytes: Uint8Array } | null, AppError>> {
    switch (content.kind) {
      case 'marked':
        return ok(null);
      case 'imported': {
        const file = await this.#drafts.file(draft, content.key);
        return file.ok ? ok({ format: content.format, bytes: file.value.bytes }) : file;
      }
      case 'kept': {
        if (content.original === null) return ok(null);
        const original = await this.keptOriginal(draft, content, language);
        return original.ok ? ok({ format: content.original.format, bytes: original.value.bytes }) : original;
      }
    }
  }

  /** The files that versions were made from, by the name of their part. */
  async #originals(
    id: string,
    { documents }: PackDraft,
  ): Promise<Result<ReadonlyMap<string, Uint8Array>, AppError>> {
    const originals = new Map<string, Uint8Array>();
    for (const document of documents)
      for (const { language, content } of document.versions) {
        const original = await this.#original(id, language, content);
        if (!original.ok) return original;
        if (original.value === null) continue;
        const { format, bytes } = original.value;
        originals.set(originalPartName(document.id, language, format), bytes);
      }
    return ok(originals);
  }
}
