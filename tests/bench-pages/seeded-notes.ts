import * as Y from 'yjs';
import { MEETING_ANCHOR, type Anchor } from '#core/anchoring/anchor.ts';
import type { AuthorId, BatchId, NoteId } from '#core/base/ids.ts';
import { NOTE_KINDS, PRIORITIES, STANCES } from '#core/notes/model.ts';
import { newNote, noteBody, recordOf } from '#core/notes/note-document.ts';
import { readView } from '#core/notes/record-view.ts';
import { questionsInOrder } from '#core/pack/lookup.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import type { NewUpdate } from '#renderer/data/record-log.ts';
import { LONG_DOCUMENT, seededParagraph, seededRandom } from '#tools/bench/seeded.ts';

const FIRST_AT = Date.UTC(2019, 8, 1);
const pick = <Value>(values: readonly Value[], index: number): Value | undefined =>
  values[index % values.length];

/** Most notes hang on questions, every third on a paragraph of the long document, every tenth on the meeting alone. */
function anchorOf(index: number, pack: MeetingPack): Anchor {
  if (index % 10 === 9) return MEETING_ANCHOR;
  if (index % 3 === 0) {
    const document = pack.documents.find(({ id }) => id === LONG_DOCUMENT);
    const block = pick(document?.versions[0]?.text.blocks ?? [], index * 7);
    if (document === undefined || block === undefined) return MEETING_ANCHOR;
    const { path, label } = block;
    return {
      ...MEETING_ANCHOR,
      paragraph: {
        document: document.id,
        symbol: null,
        revision: '',
        path,
        label,
        words: null,
        quotation: null,
      },
    };
  }
  const question = pick(questionsInOrder(pack), index);
  return { ...MEETING_ANCHOR, question: question?.question.id ?? null, theme: question?.theme.id ?? null };
}

/** Gives a note by its number, the same in every run but for its author, ready for the log. */
export function seededNote(index: number, pack: MeetingPack, author: AuthorId): NewUpdate {
  const random = seededRandom(index + 1000);
  const id = (index + 1).toString(16).padStart(32, '0') as NoteId;
  const createdAt = FIRST_AT + index * 60_000;
  const kind = pick(NOTE_KINDS, index) ?? 'position';
  const doc = newNote({
    id,
    owner: author,
    meeting: pack.meeting.uri,
    createdAt,
    fields: {
      kind,
      stance: kind === 'position' ? (pick(STANCES, index) ?? null) : null,
      priority: pick(PRIORITIES, index) ?? 'medium',
      visibility: 'delegation',
      outcome: null,
      tags: index % 5 === 0 ? ['patents'] : [],
      anchor: anchorOf(index, pack),
    },
  });
  const [first] = noteBody(doc).toArray();
  if (first instanceof Y.XmlElement) first.insert(0, [new Y.XmlText(seededParagraph(random, 40))]);
  return {
    document: recordOf(id),
    author,
    batch: id as string as BatchId,
    time: createdAt,
    update: Y.encodeStateAsUpdate(doc),
    view: readView(doc, createdAt),
    revision: 0,
  };
}
