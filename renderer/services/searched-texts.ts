import type { AuthorId } from '#core/base/ids.ts';
import type { RecordView } from '#core/notes/record-view.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import type { IndexMessage } from '#core/search/index-messages.ts';
import { meetingTexts, noteTexts, ownQuestionTexts, type PlaceTexts } from '#core/search/meeting-texts.ts';
import type { SearchText } from '#core/search/model.ts';
import type { IndexEntry } from '#core/search/search-index.ts';

/** Texts that are sent at once: few enough that neither side is held up. */
const SLICE = 400;

/** What a person wrote, as it was sent last. */
interface Sent {
  /** A note or own question is a new value whenever it changes. */
  readonly of: unknown;
  readonly slots: readonly number[];
}

/** The texts of the open meeting by the number under which the index has them. */
export class SearchedTexts {
  readonly #pack: MeetingPack;
  readonly #post: (message: IndexMessage) => void;
  readonly #texts: (SearchText | undefined)[] = [];
  readonly #free: number[] = [];
  #sent: ReadonlyMap<string, Sent> = new Map();
  #places = 0;

  constructor(pack: MeetingPack, post: (message: IndexMessage) => void) {
    this.#pack = pack;
    this.#post = post;
  }

  /** Gives the text that the index has under a number; undefined when it is there no more. */
  textOf(slot: number): SearchText | undefined {
    return this.#texts[slot];
  }

  /** Sends the pack in slices; between them the window is free. Stops when `isWanted` says so. */
  async sendPack(pause: () => Promise<void>, isWanted: () => boolean): Promise<void> {
    let entries: IndexEntry[] = [];
    for (const texts of meetingTexts(this.#pack)) {
      entries.push(...this.#add(texts, 0, () => this.#texts.length));
      if (entries.length < SLICE) continue;
      this.#post({ kind: 'put', entries });
      entries = [];
      await pause();
      if (!isWanted()) return;
    }
    this.#post({ kind: 'put', entries });
  }

  /** Sends what changed of notes and own questions since the last time, and takes out what is gone. */
  sendWritten(views: readonly RecordView[], isMine: (owner: AuthorId) => boolean): void {
    const { uri } = this.#pack.meeting;
    const before = this.#sent;
    const now = new Map<string, Sent>();
    const entries: IndexEntry[] = [];
    const keep = (id: string, of: unknown, order: number, texts: () => PlaceTexts): void => {
      const known = before.get(id);
      if (known !== undefined && known.of === of) {
        now.set(id, known);
        return;
      }
      if (known !== undefined) this.#remove(known.slots);
      const added = this.#add(texts(), order, () => this.#free.pop() ?? this.#texts.length);
      now.set(id, { of, slots: added.map(({ slot }) => slot) });
      entries.push(...added);
    };
    for (const view of views)
      if (view.record === 'note') {
        const { note } = view;
        if (note.meeting !== uri || note.deletedAt !== null) continue;
        keep(note.id, note, -note.updatedAt, () => noteTexts(note));
      } else if (view.record === 'meeting' && view.meeting.meeting === uri && isMine(view.meeting.owner)) {
        for (const question of view.meeting.ownQuestions)
          if (question.deletedAt === null)
            keep(question.id, question, 0, () => ownQuestionTexts(question, this.#pack));
      }
    for (const [id, { slots }] of before) if (!now.has(id)) this.#remove(slots);
    this.#sent = now;
    if (entries.length > 0) this.#post({ kind: 'put', entries });
  }

  #add(texts: PlaceTexts, order: number, slotOf: () => number): readonly IndexEntry[] {
    this.#places += 1;
    return texts.map((text) => {
      const slot = slotOf();
      this.#texts[slot] = text;
      const { label, title, language, isHeading } = text;
      return {
        slot,
        place: this.#places,
        kind: text.place.kind,
        label,
        title,
        text: text.text,
        language,
        isHeading,
        order: order === 0 ? slot : order,
      };
    });
  }

  #remove(slots: readonly number[]): void {
    for (const slot of slots) {
      this.#texts[slot] = undefined;
      this.#free.push(slot);
    }
    if (slots.length > 0) this.#post({ kind: 'remove', slots });
  }
}
