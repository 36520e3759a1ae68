import { appError, type AppError } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type { AuthorId } from '#core/base/ids.ts';
import type { LanguageTag } from '#core/documents/document.ts';
import type { RecordView } from '#core/notes/record-view.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import { describeHit } from '#core/search/excerpt.ts';
import type { IndexAnswer } from '#core/search/index-messages.ts';
import type { SearchAnswer } from '#core/search/model.ts';
import { planSearch, type SearchPlan } from '#core/search/query.ts';
import type { TermBase } from '#core/search/term-base.ts';
import { SearchedTexts } from './searched-texts.ts';
import type { IndexCallbacks, IndexPort } from './search-worker.ts';

/** What the desk works with. */
export interface DeskTools {
  readonly startIndex: (callbacks: IndexCallbacks) => IndexPort;
  readonly views: { current(): readonly RecordView[]; subscribe(changed: () => void): () => void };
  readonly isMine: (owner: AuthorId) => boolean;
  readonly terms: () => TermBase;
  /** Lets the window draw and hear keys between two slices. */
  readonly pause: () => Promise<void>;
}

interface Asked {
  readonly id: number;
  readonly query: string;
  readonly plan: SearchPlan;
  readonly limit: number;
  readonly language: LanguageTag;
  readonly give: (answer: Result<SearchAnswer | null, AppError>) => void;
}

/** The search of one open meeting: it fills the index, keeps it up to date, and asks it one query at a time. */
export class SearchDesk {
  readonly #tools: DeskTools;
  readonly #port: IndexPort;
  readonly #texts: SearchedTexts;
  readonly #ready: Promise<void>;
  #stopFollowing = (): void => undefined;
  #isOpen = true;
  #lost: AppError | null = null;
  #last = 0;
  /** The query that the index works on, and the newest one that waits for it. */
  #asked: Asked | null = null;
  #waiting: Asked | null = null;

  constructor(pack: MeetingPack, tools: DeskTools) {
    this.#tools = tools;
    this.#port = tools.startIndex({
      onAnswer: (answer) => this.#take(answer),
      onLost: (detail) => this.#lose(detail),
    });
    this.#texts = new SearchedTexts(pack, (message) => this.#port.post(message));
    this.#ready = this.#fill();
  }

  /** False once the index is lost: another desk has to take this one's place. */
  get works(): boolean {
    return this.#lost === null;
  }

  /** Gives the best `limit` hits of each kind; null when a later query has taken the place of this one. */
  async search(
    query: string,
    limit: number,
    language: LanguageTag,
  ): Promise<Result<SearchAnswer | null, AppError>> {
    const id = ++this.#last;
    await this.#ready;
    if (id !== this.#last) return ok(null);
    if (this.#lost !== null) return err(this.#lost);
    const plan = planSearch(query, this.#tools.terms());
    return new Promise((give) => {
      this.#waiting?.give(ok(null));
      this.#waiting = { id, query, plan, limit, language, give };
      this.#askNext();
    });
  }

  /** Lets go of the index; what was asked is answered with null. */
  close(): void {
    this.#isOpen = false;
    this.#last += 1;
    this.#stopFollowing();
    this.#port.stop();
    this.#giveUp(ok(null));
  }

  async #fill(): Promise<void> {
    const { views, isMine, pause } = this.#tools;
    await pause();
    await this.#texts.sendPack(pause, () => this.#isOpen);
    if (!this.#isOpen) return;
    const follow = (): void => this.#texts.sendWritten(views.current(), isMine);
    follow();
    this.#stopFollowing = views.subscribe(follow);
  }

  #askNext(): void {
    if (this.#asked !== null || this.#waiting === null) return;
    this.#asked = this.#waiting;
    this.#waiting = null;
    const { id, plan, limit, language } = this.#asked;
    this.#port.post({ kind: 'find', id, plan, limit, language });
  }

  #take({ id, groups }: IndexAnswer): void {
    const asked = this.#asked;
    if (asked === null || asked.id !== id) return;
    this.#asked = null;
    if (id === this.#last) asked.give(ok(this.#answerOf(asked, groups)));
    else asked.give(ok(null));
    this.#askNext();
  }

  #answerOf({ query, plan }: Asked, groups: IndexAnswer['groups']): SearchAnswer {
    return {
      query,
      widenedBy: plan.widenedBy,
      groups: groups.map(({ kind, total, hasMore, slots }) => ({
        kind,
        total,
        hasMore,
        hits: slots.flatMap((slot) => {
          const text = this.#texts.textOf(slot);
          return text === undefined ? [] : [describeHit(text, plan)];
        }),
      })),
    };
  }

  #lose(detail: string): void {
    this.#lost = appError('internal', undefined, `The search index: ${detail}`);
    this.#port.stop();
    this.#giveUp(err(this.#lost));
  }

  #giveUp(answer: Result<null, AppError>): void {
    this.#asked?.give(answer);
    this.#waiting?.give(answer);
    this.#asked = null;
    this.#waiting = null;
  }
}
