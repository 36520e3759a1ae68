import type { Clock } from '#core/base/clock.ts';
import { appError, type AppError } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type { DocumentText } from '#core/documents/document.ts';
import type { PackDraft } from '#core/pack/draft/model.ts';
import type { DraftProblem } from '#core/pack/draft/problems.ts';
import { originalPartName } from '#core/pack/part-names.ts';
import type { Drafts } from './drafts.ts';
import { packCrypto } from './pack-crypto.ts';

/** Understood texts of a draft by the name of their part. */
export type TextsByPart = ReadonlyMap<string, DocumentText>;

/** Makes meeting packs of drafts. Its code, with the schema library, is loaded when it is first asked. */
export class PackMaker {
  readonly #drafts: Pick<Drafts, 'file'>;
  readonly #clock: Clock;

  constructor(drafts: Pick<Drafts, 'file'>, clock: Clock) {
    this.#drafts = drafts;
    this.#clock = clock;
  }

  /** Today, as packs write it. */
  get today(): string {
    return new Date(this.#clock()).toISOString().slice(0, 10);
  }

  /** Tells everything that is missing or wrong in a draft, and advice. */
  async missingFrom(draft: PackDraft, texts: TextsByPart): Promise<readonly DraftProblem[]> {
    const { missingFrom } = await import('#core/pack/draft/problems.ts');
    return missingFrom(draft, texts);
  }

  /**
   * Gives the bytes of the pack that a draft says, issued today, with the files that it was made from. They are opened as every pack
   * is before they are given: what cannot be opened is the failure, with its place.
   */
  async make(id: string, draft: PackDraft, texts: TextsByPart): Promise<Result<Uint8Array, AppError>> {
    const [{ meetingOfDraft, problemsOfContent }, { partsOf, writePack }, { openPack }] = await Promise.all([
      import('#core/pack/draft/problems.ts'),
      import('#core/pack/write-pack.ts'),
      import('#core/pack/open-pack.ts'),
    ]);
    const meeting = meetingOfDraft({ ...draft, issued: this.today });
    const problems = meeting.ok ? problemsOfContent(draft, meeting.value, texts) : meeting.error;
    const [first] = problems;
    if (!meeting.ok || first !== undefined)
      return err(appError('pack-part-invalid', first?.path.join('.'), first?.message));
    const originals = await this.#originals(id, draft);
    if (!originals.ok) return originals;
    const parts = partsOf({ meeting: meeting.value, texts, originals: originals.value });
    const bytes = await writePack(parts, packCrypto.sha256);
    const opened = await openPack(bytes, packCrypto);
    return opened.ok ? ok(bytes) : opened;
  }

  /** The files that versions were made from, by the name of their part. */
  async #originals(
    id: string,
    { documents }: PackDraft,
  ): Promise<Result<ReadonlyMap<string, Uint8Array>, AppError>> {
    const originals = new Map<string, Uint8Array>();
    for (const document of documents)
      for (const { language, content } of document.versions) {
        if (content.kind !== 'imported') continue;
        const file = await this.#drafts.file(id, content.key);
        if (!file.ok) return file;
        originals.set(originalPartName(document.id, language, content.format), file.value.bytes);
      }
    return ok(originals);
  }
}
