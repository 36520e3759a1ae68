import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { bodyFromMarkdown, bodyToMarkdown } from '#core/exchange/body-markdown.ts';
import type { BodyBlock, NoteBody, TextRun } from '#core/notes/body.ts';
import { unknownContent } from '#core/notes/content-schema.ts';
import { readBody } from '#core/notes/read-body.ts';
import { setBody } from '#core/notes/set-body.ts';

const run = (text: string, marks: Partial<TextRun> = {}): TextRun => ({
  text,
  bold: false,
  italic: false,
  ...marks,
});
const paragraph = (...runs: readonly TextRun[]): BodyBlock => ({ kind: 'paragraph', runs });

describe('the text of a note as Markdown', () => {
  const body: NoteBody = [
    { kind: 'heading', level: 2, runs: [run('立场')] },
    paragraph(run('We support '), run('¶ 11', { bold: true }), run(', with * and _ and #.')),
    { kind: 'quotation', blocks: [paragraph(run('as issued', { italic: true }))] },
    {
      kind: 'ordered-list',
      items: [
        [paragraph(run('first')), { kind: 'bullet-list', items: [[paragraph(run('inner'))]] }],
        [paragraph(run('second'))],
      ],
    },
  ];

  it('is CommonMark that a person can read', () => {
    expect(bodyToMarkdown(body)).toBe(
      [
        '## 立场',
        '',
        'We support **¶ 11**, with \\* and \\_ and #.',
        '',
        '> _as issued_',
        '',
        '1. first',
        '   - inner',
        '2. second',
        '',
      ].join('\n'),
    );
  });

  it('comes back as it was', () => {
    expect(bodyFromMarkdown(bodyToMarkdown(body))).toEqual(body);
  });

  it('keeps the words of what a note has no form for', () => {
    const text = [
      '#### Deep',
      'A [link](https://example.org/a) and `code`.',
      '',
      '---',
      '',
      '```',
      'x = 1',
      '```',
      '- - nested',
    ];
    expect(bodyFromMarkdown(text.join('\n'))).toEqual([
      { kind: 'heading', level: 3, runs: [run('Deep')] },
      paragraph(run('A link <https://example.org/a> and code.')),
      paragraph(run('x = 1')),
      {
        kind: 'bullet-list',
        items: [[paragraph(), { kind: 'bullet-list', items: [[paragraph(run('nested'))]] }]],
      },
    ]);
  });

  it('reads a file of nothing but nesting without failing', () => {
    const deep = bodyFromMarkdown(`${'>'.repeat(5000)} deep`);
    expect(deep).toHaveLength(1);
  });

  const words = fc.stringMatching(
    /^[\p{L}\p{N}*_#>`[\]!<&\\.+\-|~]{1,12}( [\p{L}\p{N}*_#>`.+-]{1,8}){0,3}$/u,
  );
  const runs = fc
    .array(fc.record({ text: words, bold: fc.boolean(), italic: fc.boolean() }), {
      minLength: 1,
      maxLength: 1,
    })
    .map((all): readonly TextRun[] => all);
  const leaf: fc.Arbitrary<BodyBlock> = fc.oneof(
    runs.map((all): BodyBlock => ({ kind: 'paragraph', runs: all })),
    fc
      .tuple(fc.constantFrom<1 | 2 | 3>(1, 2, 3), runs)
      .map(([level, all]): BodyBlock => ({ kind: 'heading', level, runs: all })),
  );
  const item = fc.tuple(
    runs.map((all): BodyBlock => ({ kind: 'paragraph', runs: all })),
    fc.array(leaf, { maxLength: 2 }),
  );
  const list = fc
    .tuple(
      fc.constantFrom<'bullet-list' | 'ordered-list'>('bullet-list', 'ordered-list'),
      fc.array(item, { minLength: 1, maxLength: 3 }),
    )
    .map(([kind, items]): BodyBlock => ({ kind, items: items.map(([head, rest]) => [head, ...rest]) }));
  const quotation = fc
    .array(leaf, { minLength: 1, maxLength: 2 })
    .map((blocks): BodyBlock => ({ kind: 'quotation', blocks }));
  /** Two lists of one kind, or two quotations, side by side are one in Markdown. */
  const bodies = fc
    .array(fc.oneof(leaf, leaf, list, quotation), { maxLength: 5 })
    .map((blocks) =>
      blocks.filter((block, at) => at === 0 || block.kind !== blocks[at - 1]?.kind || 'runs' in block),
    );

  it('comes back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const nfc: NoteBody = JSON.parse(JSON.stringify(body).normalize('NFC'));
        expect(bodyFromMarkdown(bodyToMarkdown(nfc))).toEqual(nfc);
      }),
      { numRuns: 150 },
    );
  });

  it('is what a note holds once it is set, and all of it is known to the editor', () => {
    fc.assert(
      fc.property(bodies, bodies, (before, after) => {
        const doc = new Y.Doc();
        setBody(doc, before);
        setBody(doc, after);
        const fragment = doc.getXmlFragment('body');
        expect(readBody(fragment)).toEqual(after.length > 0 ? after : [paragraph()]);
        expect(unknownContent(fragment)).toBeNull();
      }),
      { numRuns: 150 },
    );
  });
});
