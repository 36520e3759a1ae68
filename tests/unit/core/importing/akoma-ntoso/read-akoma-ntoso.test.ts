import { expect, test } from 'vitest';
import { readAkomaNtoso } from '#core/importing/akoma-ntoso/read-akoma-ntoso.ts';
import type { SourceDocument } from '#core/importing/model.ts';
import { structure } from '#core/importing/structure/structure.ts';

const wrap = (body: string): string =>
  `<?xml version="1.0"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="x"><meta><identification source="#a"><FRBRExpression><FRBRlanguage language="fra"/></FRBRExpression></identification></meta>${body}</doc></akomaNtoso>`;

function read(body: string): SourceDocument {
  const result = readAkomaNtoso(wrap(body));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

test('numbers, headings, notes and tables are read as they are marked up', () => {
  const source = read(
    `<preface><p><docTitle>Note</docTitle></p></preface><mainBody>
      <section><num>1.</num><heading>But</heading>
        <paragraph><num>1.1</num><content><p>Le  texte<authorialNote marker="*"><p>Une note.</p></authorialNote> suit.</p></content>
          <subparagraph><num>(a)</num><content><p>premier;</p></content></subparagraph></paragraph></section>
      <table><tr><th>A</th><th>B</th></tr><tr><td rowspan="2">c</td><td>d</td></tr><tr><td>e</td></tr></table></mainBody>`,
  );
  const { text } = structure(source);
  expect(text.language).toBe('fr');
  expect(text.blocks.map(({ path, kind, printed }) => [path, kind, printed])).toEqual([
    ['t1', 'title', undefined],
    ['section-1', 'heading', '1.'],
    ['1.1', 'paragraph', '1.1'],
    ['1.1/a', 'item', '(a)'],
    ['tbl1/r1c1', 'paragraph', undefined],
    ['tbl1/r1c2', 'paragraph', undefined],
    ['tbl1/r2c1', 'paragraph', undefined],
    ['tbl1/r2c2', 'paragraph', undefined],
    ['tbl1/r3c2', 'paragraph', undefined],
  ]);
  expect(text.blocks[2]).toMatchObject({ text: 'Le texte suit.', footnotes: [{ offset: 8, footnote: '*' }] });
  expect(text.footnotes).toEqual([{ id: '*', label: '*', text: 'Une note.' }]);
});

test('broken XML, and entities of the file’s own, are refused', () => {
  expect(readAkomaNtoso('<akomaNtoso><doc>')).toMatchObject({ ok: false, error: { code: 'file-damaged' } });
  expect(readAkomaNtoso('<!DOCTYPE a [<!ENTITY x "y">]><akomaNtoso/>')).toMatchObject({
    ok: false,
    error: { code: 'file-damaged' },
  });
});
