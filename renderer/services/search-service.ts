import type { AppError } from '#core/base/errors.ts';
import { ok, type Result } from '#core/base/result.ts';
import type { LanguageTag } from '#core/documents/document.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import type { SearchAnswer } from '#core/search/model.ts';
import type { LiveViews } from '#renderer/data/live-views.ts';
import { nextTask } from '#renderer/data/slices.ts';
import type { Profile } from './profile.ts';
import type { SearchService, TermBaseService } from './search.ts';
import type { SearchDesk } from './search-desk.ts';

/** Search in the open meeting. Its code, its worker and its texts are loaded when it is first asked for. */
export class MeetingSearch implements SearchService {
  readonly #views: LiveViews;
  readonly #profile: Profile;
  readonly #terms: TermBaseService;
  #pack: MeetingPack | null = null;
  #desk: Promise<SearchDesk> | null = null;

  constructor(views: LiveViews, profile: Profile, terms: TermBaseService) {
    this.#views = views;
    this.#profile = profile;
    this.#terms = terms;
  }

  setMeeting(pack: MeetingPack): void {
    if (pack === this.#pack) return;
    this.close();
    this.#pack = pack;
  }

  prepare(): void {
    void this.#open();
  }

  async search(
    query: string,
    limit: number,
    language: LanguageTag,
  ): Promise<Result<SearchAnswer | null, AppError>> {
    const desk = await this.#open();
    if (desk === null) return ok(null);
    const answer = await desk.search(query, limit, language);
    // The next query starts anew what was lost with this one.
    if (!desk.works) this.close();
    return answer;
  }

  close(): void {
    void this.#desk?.then((desk) => desk.close());
    this.#desk = null;
  }

  async #open(): Promise<SearchDesk | null> {
    const pack = this.#pack;
    if (pack === null) return null;
    this.#desk ??= this.#start(pack);
    return this.#desk;
  }

  async #start(pack: MeetingPack): Promise<SearchDesk> {
    const [{ SearchDesk: Desk }, { startSearchWorker }] = await Promise.all([
      import('./search-desk.ts'),
      import('./search-worker.ts'),
    ]);
    return new Desk(pack, {
      startIndex: startSearchWorker,
      views: this.#views,
      isMine: (owner) => this.#profile.isMine(owner),
      terms: this.#terms.current,
      pause: nextTask,
    });
  }
}
