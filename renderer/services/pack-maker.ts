import type { Clock } from '#core/base/clock.ts';
import { appError, type AppError } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type { DocumentText } from '#core/documents/document.ts';
import type { PackDraft } from '#core/pack/draft/model.ts';
import type { DraftProblem } from '#core/pack/draft/problems.ts';
import { sha256 } from './sha256.ts';

/** Understood texts of a draft by the name of their part. */
export type TextsByPart = ReadonlyMap<string, DocumentText>;

/** Makes meeting packs of drafts. Its code, with the schema library, is loaded when it is first asked. */
export class PackMaker {
  readonly #clock: Clock;

  constructor(clock: Clock) {
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
   * Gives the bytes of the pack that a draft says, issued today. They are opened as every pack is before they are given: what cannot
   * be opened is the failure, with its place.
   */
  async make(draft: PackDraft, texts: TextsByPart): Promise<Result<Uint8Array, AppError>> {
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
    const bytes = await writePack(partsOf({ meeting: meeting.value, texts }), sha256);
    const opened = await openPack(bytes, sha256);
    return opened.ok ? ok(bytes) : opened;
  }
}
