import { expect, test } from 'vitest';
import type { Block } from '#core/documents/document.ts';
import type { PackDocument } from '#core/pack/model.ts';
import { compareEditions } from '#core/revisions/compare-editions.ts';
import { languagesInStep } from '#core/revisions/languages-in-step.ts';
import { backgroundNote, meetingPack } from '#tests/fixtures/meeting-pack.ts';

const revise = (language: string, edit: (blocks: readonly Block[]) => readonly Block[]): PackDocument => ({
  ...backgroundNote,
  versions: backgroundNote.versions.map((version) =>
    version.text.language === language
      ? { ...version, text: { ...version.text, blocks: edit(version.text.blocks) } }
      : version,
  ),
});

const inStep = (document: PackDocument) => {
  const [change = null] = compareEditions(meetingPack(), meetingPack({ documents: [document] })).documents;
  return languagesInStep(document, change)('zh-Hans', 'en');
};

test('languages are in step until one alone is revised and paragraphs come or go', () => {
  expect(inStep(backgroundNote)).toBe(true);
  expect(
    inStep(revise('en', (blocks) => blocks.map((block) => ({ ...block, text: `${block.text} Again.` })))),
  ).toBe(true);
  const shorter = revise('en', (blocks) => blocks.filter(({ path }) => path !== '10'));
  expect(inStep(shorter)).toBe(false);
  const both = {
    ...shorter,
    versions: shorter.versions.map((version) => ({
      ...version,
      text: { ...version.text, blocks: version.text.blocks.filter(({ path }) => path !== '10') },
    })),
  };
  expect(inStep(both)).toBe(true);
});
