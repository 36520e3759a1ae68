import { describe, expect, it } from 'vitest';
import { bodyText } from '#core/notes/read-body.ts';
import type { NoteBlock } from '#core/printing/print-document.ts';
import { buildProfile } from '#core/review/build-profile.ts';
import { marker, note, at, paragraphs, QUESTION_2 } from '#tests/fixtures/notes-to-print.ts';
import { COLLEAGUE, profileInput, reviewedNotes } from '#tests/fixtures/profiles-to-print.ts';

const { blocks } = buildProfile('head', profileInput('head'));

function noteOf(number: number): NoteBlock {
  const found = blocks.find(
    (block) => block.kind === 'note' && block.note === number.toString(16).padStart(32, '0'),
  );
  if (found?.kind !== 'note') throw new Error(`Note ${String(number)} is not printed`);
  return found;
}

/** What stands from a question to the next. */
function under(question: string) {
  const from = blocks.findIndex(({ id }) => id === `question:${question}`);
  const rest = blocks.slice(from + 1);
  const end = rest.findIndex(({ kind }) => kind === 'question' || kind === 'heading');
  return rest.slice(0, end === -1 ? undefined : end);
}

describe('the head’s annotated agenda', () => {
  it('sets approved wording first at each place', () => {
    const states = under(QUESTION_2).flatMap((block) => (block.kind === 'note' ? [block.state] : []));
    expect(states).toEqual(['Approved', 'Submitted']);
  });

  it('marks where positions differ, with who is for what, and only there', () => {
    const warnings = blocks.filter((block) => block.kind === 'remark' && block.isWarning === true);
    expect(warnings).toHaveLength(1);
    expect(under(QUESTION_2)[0]).toMatchObject({
      words: 'Positions differ: Conditional (Person 01), Oppose (Person cc)',
      keepWithNext: true,
    });
  });

  it('takes no side of a question, a neutral position or two notes that say the same for a difference', () => {
    const there = { anchor: at({ question: QUESTION_2 }) };
    const notes = [
      note(1, paragraphs('a'), { ...there, stance: 'support' }),
      note(2, paragraphs('b'), { ...there, stance: 'support' }, { owner: COLLEAGUE }),
      note(3, paragraphs('c'), { ...there, stance: 'neutral' }, { owner: COLLEAGUE }),
      note(4, paragraphs('d'), { ...there, stance: 'oppose', kind: 'question' }, { owner: COLLEAGUE }),
    ];
    const print = buildProfile('head', profileInput('head', {}, { notes: reviewedNotes(notes) }));
    expect(print.blocks.filter((block) => block.kind === 'remark' && block.isWarning)).toEqual([]);
  });

  it('gives the approved wording before what was made of it since', () => {
    const { bodyTitle, body, later, state } = noteOf(2);
    expect([state, bodyTitle, later?.title]).toEqual(['Changed', 'Approved wording', 'Changed since']);
    expect(bodyText(body)).toContain('APPROVED-WORDING');
    expect(bodyText(later?.body ?? [])).toContain(marker(2));
  });

  it('holds what was said of each note, with the words it is about, also where they were approved and changed since', () => {
    const { comments = [], body } = noteOf(1);
    expect(comments.map(({ author, lead, text }) => [author, lead, text?.text])).toEqual([
      ['Person ee', 'Approved', 'COMMENT-SHORT Agreed with the capital.'],
      ['Person ee', '', 'COMMENT-PASSAGE Keep these words.'],
    ]);
    const [, { passage } = { passage: null }] = comments;
    expect(bodyText(body).slice(passage?.from, passage?.to)).toBe('balance of rights');
    expect(noteOf(3).comments?.[0]?.text?.text).toContain('COMMENT-LONG');
  });

  it('says whose each note is', () => {
    expect(noteOf(1).author).toBe('Person 01');
    expect(noteOf(21).author).toBe('Person cc');
  });
});
