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

test('the documents of a collection stand each below its own title', () => {
  const part = (number: string, about: string): string =>
    `<component><statement name="d"><meta><identification source="#a"/></meta><preface><longTitle><p><docType>DECISION</docType> <docNumber>${number}</docNumber></p></longTitle><container name="title"><p>${about}</p></container></preface><mainBody><hcontainer name="x"><heading>decides</heading><paragraph><num>1</num><content><p>to meet.</p></content></paragraph></hcontainer></mainBody></statement></component>`;
  const result = readAkomaNtoso(
    `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><documentCollection name="acts"><meta><identification source="#a"><FRBRWork><FRBRdate date="2018-11-15" name="publication"/><FRBRnumber value="A/RES/73/1" showAs="Acts"/></FRBRWork></identification></meta><preface><p><docTitle>FINAL ACTS</docTitle></p></preface><collectionBody><component><componentRef src="#a"/></component></collectionBody><components>${part('5', 'Budget')}${part('7', 'Regions')}</components></documentCollection></akomaNtoso>`,
  );
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const { text, facts } = structure(result.value);
  expect(facts).toMatchObject({ title: 'FINAL ACTS', date: '2018-11-15', symbol: 'A/RES/73/1' });
  expect(text.blocks.map(({ path, kind, level, text: words }) => [path, kind, level, words])).toEqual([
    ['t1', 'title', 0, 'FINAL ACTS'],
    ['h1', 'heading', 1, 'DECISION 5 Budget'],
    ['h2', 'heading', 2, 'decides'],
    ['h1/1', 'paragraph', 0, 'to meet.'],
    ['h3', 'heading', 1, 'DECISION 7 Regions'],
    ['h4', 'heading', 2, 'decides'],
    ['h3/1', 'paragraph', 0, 'to meet.'],
  ]);
});

test('broken XML, and entities of the file’s own, are refused', () => {
  expect(readAkomaNtoso('<akomaNtoso><doc>')).toMatchObject({ ok: false, error: { code: 'file-damaged' } });
  expect(readAkomaNtoso('<!DOCTYPE a [<!ENTITY x "y">]><akomaNtoso/>')).toMatchObject({
    ok: false,
    error: { code: 'file-damaged' },
  });
});
