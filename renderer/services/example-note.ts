import * as Y from 'yjs';
import { MEETING_ANCHOR, type Anchor } from '#core/anchoring/anchor.ts';
import type { AppError } from '#core/base/errors.ts';
import type { NoteId } from '#core/base/ids.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { noteBody } from '#core/notes/note-document.ts';
import { itemsOfTheme, questionsInOrder } from '#core/pack/lookup.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import type { NotesService } from './notes.ts';

/** What an example says, in the person's language. Both parts say that it is one, on screen and on paper. */
export interface ExampleWords {
  readonly text: string;
  readonly tag: string;
}

/** Gives the first guiding question with its place in the programme; the meeting as a whole where a pack has none. */
export function exampleAnchor(pack: MeetingPack): Anchor {
  const [first] = questionsInOrder(pack);
  if (first === undefined) return MEETING_ANCHOR;
  const { question, theme } = first;
  const item = itemsOfTheme(pack, theme.id)[0]?.id ?? null;
  return { ...MEETING_ANCHOR, item, theme: theme.id, question: question.id };
}

/** Makes an example: a private note like any other, on a question of the meeting. Gives its id once its text is stored. */
export async function makeExampleNote(
  notes: NotesService,
  pack: MeetingPack,
  { text, tag }: ExampleWords,
): Promise<Result<NoteId, AppError>> {
  const made = await notes.create(pack.meeting.uri, {
    kind: 'position',
    stance: 'support',
    priority: 'medium',
    visibility: 'private',
    outcome: null,
    tags: [tag],
    anchor: exampleAnchor(pack),
  });
  if (!made.ok) return made;
  const opened = await notes.open(made.value);
  if (!opened.ok) return opened;
  const paragraph = noteBody(opened.value.doc).get(0);
  if (paragraph instanceof Y.XmlElement) paragraph.insert(0, [new Y.XmlText(text)]);
  await opened.value.flush();
  const state = opened.value.saveState();
  await opened.value.close();
  return state.kind === 'failed' ? err(state.error) : ok(made.value);
}
