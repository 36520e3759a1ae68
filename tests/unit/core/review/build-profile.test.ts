import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '#core/notes/model.ts';
import { NOTE_KINDS, STANCES } from '#core/notes/model.ts';
import { textsOf } from '#core/printing/missing-characters.ts';
import type { PrintBlock, PrintDocument } from '#core/printing/print-document.ts';
import { PROFILES, PROFILE_TRAITS, type Profile } from '#core/printing/profiles.ts';
import { buildProfile } from '#core/review/build-profile.ts';
import { meetingPack } from '#tests/fixtures/meeting-pack.ts';
import {
  at,
  marker,
  note,
  onParagraph,
  paragraphs,
  QUESTION_1,
  QUESTION_2,
} from '#tests/fixtures/notes-to-print.ts';
import { everyNote, profileInput, reviewedNotes } from '#tests/fixtures/profiles-to-print.ts';

const said = ({ blocks }: PrintDocument): string => blocks.flatMap(textsOf).join('\n');
const build = (
  profile: Profile,
  ...rest: [Parameters<typeof profileInput>[1]?, Parameters<typeof profileInput>[2]?]
) => buildProfile(profile, profileInput(profile, ...rest));
const count = (text: string, part: string): number => text.split(part).length - 1;

/** Every note in a print: as a block of its own, or in a margin. */
const printedNotes = (blocks: readonly PrintBlock[]): readonly string[] =>
  blocks.flatMap((block) => [
    ...(block.kind === 'note' ? [block.note] : []),
    ...(block.margin ?? []).flatMap((entry) => (entry.kind === 'full' ? [entry.note.note] : [])),
  ]);

const paths = meetingPack().documents[0]?.versions[0]?.text.blocks.map(({ path }) => path) ?? [];
const someNotes = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...NOTE_KINDS),
      stance: fc.option(fc.constantFrom(...STANCES)),
      visibility: fc.constantFrom('private' as const, 'delegation' as const),
      length: fc.constantFrom(1, 12, 60),
      path: fc.option(fc.constantFrom('gone', ...paths)),
      question: fc.option(fc.constantFrom(QUESTION_1, QUESTION_2)),
    }),
    { maxLength: 30 },
  )
  .map((drafts): readonly Note[] =>
    drafts.map(({ kind, stance, visibility, length, path, question }, number) =>
      note(number, paragraphs(`${marker(number)} ${'words '.repeat(length)}`), {
        kind,
        stance,
        visibility,
        anchor: at({
          question,
          paragraph: path === null ? null : onParagraph(path).paragraph,
        }),
      }),
    ),
  );

describe('every profile', () => {
  it('names what it is, has ids that are its own, and leads nowhere that is not printed', () => {
    for (const profile of PROFILES) {
      const { blocks, title, furniture } = build(profile);
      const ids = new Set(blocks.map(({ id }) => id));
      expect(ids.size, profile).toBe(blocks.length);
      expect(title, profile).not.toBe('');
      expect(furniture.source, profile).toBe(
        PROFILE_TRAITS[profile].isOfDocument ? 'Background note' : 'edition 1',
      );
      const targets = blocks.flatMap((block) => [
        ...('citations' in block ? block.citations.map(({ target }) => target) : []),
        ...(block.kind === 'contents' ? block.entries.map(({ target }) => target) : []),
        ...(block.kind === 'note' ? [block.mark?.place?.target ?? null] : []),
        ...(block.margin ?? []).map((entry) => (entry.kind === 'elsewhere' ? entry.place.target : null)),
      ]);
      for (const target of targets)
        if (target !== null) expect(ids.has(target), `${profile}: ${target}`).toBe(true);
    }
  });

  it('holds private notes where they are asked for, and in no other profile even then', () => {
    for (const profile of PROFILES) {
      const secret = note(9, paragraphs('UNSAID'), {
        kind: 'statement',
        visibility: 'private',
        anchor: onParagraph('9', '9'),
      });
      const all = { everyNote: [...everyNote, secret], notes: reviewedNotes([...everyNote, secret]) };
      expect(said(build(profile, {}, all)), profile).not.toContain('UNSAID');
      const asked = said(build(profile, { includePrivate: true }, all)).includes('UNSAID');
      expect(asked, profile).toBe(PROFILE_TRAITS[profile].asksPrivate);
    }
  });

  it('prints each selected note exactly once, and no other', () => {
    const wanted: Partial<Record<Profile, (each: Note) => boolean>> = {
      agenda: () => true,
      head: ({ fields }) => fields.visibility === 'delegation',
      pocket: ({ fields }) => fields.kind === 'position' || fields.kind === 'statement',
      speaking: ({ fields }) => fields.kind === 'statement',
      document: ({ fields }) => fields.anchor.paragraph !== null,
    };
    fc.assert(
      fc.property(someNotes, fc.boolean(), (notes, includePrivate) => {
        for (const [profile, isWanted] of Object.entries(wanted) as [Profile, (each: Note) => boolean][]) {
          const { blocks, notes: carried } = build(
            profile,
            { includePrivate },
            { everyNote: notes, notes: reviewedNotes(notes) },
          );
          const expected = notes.filter(
            (each) => isWanted(each) && (includePrivate || each.fields.visibility === 'delegation'),
          );
          const ids = expected.map(({ id }) => id).sort();
          expect([...printedNotes(blocks)].sort(), profile).toEqual(ids);
          expect(carried.map(({ id }) => id).sort(), profile).toEqual(ids);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is handed out', () => {
  it('says nothing that a person wrote, and the other prints of the same input do', () => {
    const own = [...everyNote.map((_, index) => marker(index)), 'MARK', 'Who pays for the study', 'FLOOR-'];
    const clean = ['clean-agenda', 'clean-document'] as const;
    for (const profile of clean)
      for (const words of own)
        expect(said(build(profile, { includePrivate: true })), profile).not.toContain(words);
    for (const profile of clean) {
      const text = said(build(profile));
      for (const words of ['No note', 'Taken up', 'Not reached', 'For the delegation'])
        expect(text).not.toContain(words);
      expect(build(profile).notes).toEqual([]);
    }
    expect(count(said(build('agenda')), 'MARK')).toBeGreaterThan(10);
    expect(said(build('agenda'))).toContain('Who pays for the study');
    expect(said(build('floor'))).toContain('FLOOR-1');
  });

  it('is the whole agenda and the whole document', () => {
    const agenda = said(build('clean-agenda'));
    for (const words of ['Opening', 'Which parts of IP policy', 'Patent law and patentability'])
      expect(agenda).toContain(words);
    const document = said(build('clean-document', { languages: ['zh-Hans', 'en'] }));
    for (const { text } of meetingPack().documents[0]?.versions.flatMap((version) => version.text.blocks) ??
      [])
      expect(document).toContain(text);
  });
});
