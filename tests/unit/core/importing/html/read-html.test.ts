import { expect, test } from 'vitest';
import { readHtml } from '#core/importing/html/read-html.ts';
import { structure } from '#core/importing/structure/structure.ts';

test('headings, numbered lists and bullets become blocks; what is hidden or runs does not', () => {
  const { text } = structure(
    readHtml(`<html lang="en"><head><title>T</title><style>p{}</style></head><body><script>alert(1)</script>
      <h1>Background</h1><p>1. The first of the <b>paragraphs</b>.</p><ul><li>one<ul><li>deep</li></ul></li><li>two</li></ul>
      <p>2. The second one.</p><p hidden>secret</p><p style="display:none">secret</p></body></html>`),
  );
  expect(text.blocks.map(({ path, text: words }) => `${path} ${words}`)).toEqual([
    'h1 Background',
    '1 The first of the paragraphs.',
    '1/b1 one',
    '1/b1/b1 deep',
    '1/b2 two',
    '2 The second one.',
  ]);
});

test('a small link with a number is a footnote where its name says so', () => {
  const { text } = structure(
    readHtml(
      '<p>Noted<sup><a href="#fn1" id="fnref1">1</a></sup> with care.</p><p id="fn1">1. See the note. <a href="#fnref1">↩</a></p>',
    ),
  );
  expect(text.blocks).toMatchObject([
    { text: 'Noted with care.', footnotes: [{ offset: 5, footnote: '1' }] },
  ]);
  expect(text.footnotes).toMatchObject([{ label: '1', text: 'See the note.' }]);
});

test('cells keep their place in the grid, and direction is kept', () => {
  const { text } = structure(
    readHtml('<table><tr><th colspan="2">A</th></tr><tr><td>b</td><td dir="rtl">ج</td></tr></table>'),
  );
  expect(text.blocks.map(({ cell }) => [cell?.row, cell?.column, cell?.columnSpan, cell?.isHeader])).toEqual([
    [0, 0, 2, true],
    [1, 0, 1, false],
    [1, 1, 1, false],
  ]);
  expect(text.blocks[2]?.direction).toBe('rtl');
});

test('lists keep their starts, values and nesting, and contents are told by their links', () => {
  const blocks = structure(
    readHtml(`<html lang="fr-CH"><body><div><p><a href="#a">Article 1 Objet</a></p></div>
      <h1>Règlement du 12 mars 2020</h1><h2 id="a">Article 1 Objet</h2>
      <ol start="2"><li>Il fixe les règles.</li><li value="7">Il s’applique :
        <ol type="a"><li>aux États ;</li><li>aux autres :<ol type="i"><li>une ;</li><li>deux.</li></ol></li></ol></li></ol>
      <table><caption>Montants</caption><tr><th>A</th><td>1</td></tr></table></body></html>`),
  );
  expect(blocks.facts.title).toBe('Règlement du 12 mars 2020');
  expect(blocks.text.language).toBe('fr');
  expect(blocks.text.blocks.map(({ path }) => path)).toEqual([
    'p1',
    't1',
    'article-1',
    'article-1/2',
    'article-1/7',
    'article-1/7/a',
    'article-1/7/b',
    'article-1/7/b/i',
    'article-1/7/b/ii',
    'article-1/p1',
    'tbl1/r1c1',
    'tbl1/r1c2',
  ]);
});
