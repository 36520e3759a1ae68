import { expect, it } from 'vitest';
import type { Block } from '#core/documents/document.ts';
import { footnotesOf, marksOf } from '#core/printing/cited-blocks.ts';
import { buildAnnotatedDocument } from '#core/printing/annotated-document.ts';
import { printContext } from '#core/printing/build-print-document.ts';
import type { PrintBlock } from '#core/printing/print-document.ts';
import { backgroundNote, meetingPack } from '#tests/fixtures/meeting-pack.ts';
import { profileInput } from '#tests/fixtures/profiles-to-print.ts';

const calls = (block: Block, ...footnotes: readonly string[]): Block => ({
  ...block,
  footnotes: footnotes.map((footnote) => ({ offset: 0, footnote })),
});

/** The background note with a footnote at its first heading, too, that paragraph 8 calls twice again. */
const document = {
  ...backgroundNote,
  versions: backgroundNote.versions.map((version) => ({
    ...version,
    text: {
      ...version.text,
      blocks: version.text.blocks.map((block) =>
        block.path === 'h1' ? calls(block, '*') : block.path === '8' ? calls(block, '1', '*', '*') : block,
      ),
      footnotes: [...version.text.footnotes, { id: '*', label: '*', text: `Of ${version.text.language}` }],
    },
  })),
};
const pack = { ...meetingPack(), documents: [document] };

const idsOf = (block: PrintBlock | undefined): readonly string[] | undefined =>
  block?.kind === 'heading' || block?.kind === 'cited' ? block.footnotes?.map(({ id }) => id) : undefined;

it('gives headings and paragraphs the footnotes that their marks call, in every language, each once', () => {
  const languages = ['en', 'zh-Hans'] as const;
  const { blocks } = buildAnnotatedDocument({
    ...profileInput('document', { languages }, { pack }),
    notes: [],
  });
  const at = (path: string): PrintBlock | undefined =>
    blocks.find(({ id }) => id === `paragraph:${document.id}:${path}`);
  const heading = at('h1');
  expect(heading?.kind === 'heading' && heading.texts.map(({ marks }) => marks?.length)).toEqual([1, 1]);
  expect(idsOf(heading)).toEqual([`${document.id}:en:*`, `${document.id}:zh-Hans:*`]);
  expect(idsOf(at('8'))).toEqual(
    ['en:1', 'en:*', 'zh-Hans:1', 'zh-Hans:*'].map((id) => `${document.id}:${id}`),
  );
  expect(idsOf(at('9'))).toEqual([]);
});

it('leaves out a footnote that the document lacks', () => {
  const { record, options, words } = profileInput('document', {}, { pack });
  const context = printContext({ pack, record, options, words }, []);
  const [version] = document.versions;
  const [block] = version?.text.blocks ?? [];
  if (version === undefined || block === undefined) throw new Error('The fixture has no blocks');
  const marks = marksOf(document, calls(block, 'gone'), version.text);
  expect(marks.map(({ label }) => label)).toEqual(['gone']);
  expect(footnotesOf(document, marks, context)).toEqual([]);
});
