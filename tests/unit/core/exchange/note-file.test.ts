import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { judgeNoteFile } from '#core/exchange/judge-note-file.ts';
import {
  noteFileName,
  readNoteFile,
  writeNoteFile,
  type NoteFile,
  type PlaceWords,
} from '#core/exchange/note-file.ts';
import type { AuthorId } from '#core/base/ids.ts';
import type { Note } from '#core/notes/model.ts';
import { note, OWNER, paragraphs, at, QUESTION_1 } from '#tests/fixtures/notes-to-print.ts';

const digest = (text: string) => Promise.resolve(createHash('sha256').update(text).digest('hex'));
const places: PlaceWords = {
  author: null,
  meeting: 'WIPO Conversation',
  item: null,
  theme: 'IP policy',
  question: '2.1 Which parts?',
  paragraph: null,
};
const mine = note(7, paragraphs('We support this: *all* of it.', '第二段。'), {
  stance: 'support',
  tags: ['ai', 'policy'],
  anchor: at({ question: QUESTION_1 }),
});

function read(text: string): NoteFile {
  const file = readNoteFile('a.md', text);
  if (!file.ok) throw new Error(file.error.code);
  return file.value;
}
const { meeting } = mine;
const judged = (text: string, notes: readonly Note[], me: AuthorId = OWNER) =>
  judgeNoteFile('a.md', read(text), notes, { me, meeting }, digest);
const judge = async (...args: Parameters<typeof judged>) => (await judged(...args)).judgement;

describe('a note as a Markdown file', () => {
  it('has front matter that other programs show as properties', async () => {
    const text = await writeNoteFile(mine, places, digest);
    const [, front = '', body] = text.split(/^---$/m);
    expect(parse(front)).toMatchObject({
      meeting: 'WIPO Conversation',
      theme: 'IP policy',
      question: '2.1 Which parts?',
      kind: 'position',
      stance: 'support',
      tags: ['ai', 'policy'],
      created: '2019-09-20T08:07:00.000Z',
    });
    expect(body?.trim()).toBe('We support this: \\*all\\* of it.\n\n第二段。');
    expect(noteFileName(mine)).toBe('position-00000000.md');
  });

  it('comes back with everything that it may change, and where it hangs', async () => {
    const file = read(await writeNoteFile(mine, places, digest));
    expect(file).toMatchObject({
      id: mine.id,
      owner: OWNER,
      meeting: mine.meeting,
      fields: { kind: 'position', stance: 'support', priority: 'medium', tags: ['ai', 'policy'] },
      anchor: mine.fields.anchor,
      body: mine.body,
    });
  });

  it('takes plain Markdown of anybody for a note', () => {
    const file = read('\uFEFF---\r\ntags: "#one, two"\r\nkind: question\r\n---\r\n\r\nWho pays?\r\n');
    expect(file).toMatchObject({ id: null, fields: { kind: 'question', tags: ['one', 'two'] } });
    expect(file.body).toEqual(paragraphs('Who pays?'));
    expect(read('Just text').body).toEqual(paragraphs('Just text'));
  });

  it.each([
    ['front matter that is no YAML', '---\n a: [\n---\nx', 'note-file-front-matter'],
    ['front matter that is a list', '---\n- a\n---\nx', 'note-file-front-matter'],
    ['a file of a newer version', '---\nattache:\n  version: 2\n---\nx', 'note-file-newer'],
    ['a file without bound', 'x'.repeat(2_000_001), 'file-too-large'],
  ])('refuses %s', (_name, text, code) => {
    expect(readNoteFile('a.md', text)).toMatchObject({ ok: false, error: { code, place: 'a.md' } });
  });

  it('takes any text without failing otherwise', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.boolean(), (text, hasFront) => {
        const file = readNoteFile('a.md', hasFront ? `---\n${text}\n---\n${text}` : text);
        expect(file.ok || file.error.code === 'note-file-front-matter').toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('reading a file back', () => {
  const changed: Note = { ...mine, body: paragraphs('Changed here.') };

  it('does nothing where nothing was changed, however often', async () => {
    const text = await writeNoteFile(mine, places, digest);
    expect(await judge(text, [mine])).toBe('same');
  });

  it('knows which side was changed', async () => {
    const text = await writeNoteFile(mine, places, digest);
    const edited = text.replace('第二段。', '第二段，已改。');
    expect(await judge(edited, [mine])).toBe('changed');
    expect(await judge(text.replace('stance: support', 'stance: oppose'), [mine])).toBe('changed');
    expect(await judge(text, [changed])).toBe('older');
    expect(await judge(edited, [changed])).toBe('both');
  });

  it('leaves alone what is not this person’s, and what is not here any more', async () => {
    const text = await writeNoteFile(mine, places, digest);
    const other = 'f'.repeat(32) as AuthorId;
    expect(await judge(text, [mine], other)).toBe('not-yours');
    expect(await judge(text, [])).toBe('gone');
    expect(await judge(text, [{ ...mine, deletedAt: 1 }])).toBe('gone');
  });

  it('makes a note of a foreign file once, and knows it again by its name', async () => {
    const first = await judged('Just text', [mine]);
    expect(first.judgement).toBe('new');
    const made: Note = { ...note(8, paragraphs('Just text'), first.file.fields), id: first.note };
    expect(await judge('Just text', [mine, made])).toBe('same');
    expect(await judge('Just text, changed', [mine, made])).toBe('both');
  });
});
