import { describe, expect, test } from 'vitest';
import { MEETING_ANCHOR, type Anchor } from '#core/anchoring/anchor.ts';
import { paragraphAnchor } from '#core/anchoring/paragraph-anchor.ts';
import { placeAnchor } from '#core/anchoring/place-anchor.ts';
import { RevisionComparer } from '#core/anchoring/place-paragraph.ts';
import { makeQuotation } from '#core/anchoring/quotation.ts';
import type { MeetingPack, PackDocument, ThemeId } from '#core/pack/model.ts';
import { asBlocks } from '../documents/compare/revised-texts.ts';
import { ids, packForAnchors } from './anchor-pack.ts';

const FEES = 'The office shall publish the fees for each examination before the end of the period.';
const DATA = 'Member States may request access to the data that the registry keeps for the public.';
const REPORT = 'The committee considers the draft report of the session and decides on its adoption.';
const NEW = 'Nothing in these rules limits the technical assistance which an office can ask for.';
const FEES_ZH = '主管局应当在期限届满之前公布每一次审查的费用。';
const DATA_ZH = '成员国可以请求查阅登记机构为公众保存的数据。';

type Texts = Readonly<Record<string, readonly string[]>>;

/** An edition whose one document has these paragraphs, numbered as they stand. */
function edition(texts: Texts, revision = '', id = ids.document): MeetingPack {
  const pack = packForAnchors();
  const [first] = pack.documents;
  if (first === undefined) throw new Error('no document');
  const document: PackDocument = {
    ...first,
    id,
    symbol: 'WIPO/IP/AI/2/GE/20/1',
    revision,
    versions: Object.entries(texts).map(([language, paragraphs]) => ({
      title: 'Draft issues paper',
      original: null,
      provenance: first.shortTitle['en']?.provenance ?? { kind: 'official', source: '', date: '' },
      text: {
        language,
        direction: 'ltr',
        blocks: asBlocks(paragraphs.map((text) => ({ text }))),
        footnotes: [],
      },
    })),
  };
  return { ...pack, documents: [document] };
}

const on = (pack: MeetingPack, path: string, words: string | null = null, language = 'en'): Anchor => {
  const [document] = pack.documents;
  if (document === undefined) throw new Error('no document');
  const version = document.versions.find(({ text }) => text.language === language);
  const text = version?.text.blocks.find((block) => block.path === path)?.text ?? '';
  const start = words === null ? 0 : text.indexOf(words);
  const quotation = words === null ? null : makeQuotation(text, start, start + words.length, language);
  return { ...MEETING_ANCHOR, paragraph: paragraphAnchor(document, path, quotation) };
};

const place = (anchor: Anchor, pack: MeetingPack, ...earlier: readonly MeetingPack[]) =>
  placeAnchor(anchor, pack, earlier, new RevisionComparer());

describe('a note on a paragraph', () => {
  const first = edition({ en: [FEES, DATA] });
  const revised = edition({ en: [NEW, FEES, DATA] }, 'REV.1');

  test('stays as it is while its paragraph says what it said', () => {
    const anchor = on(first, '1');
    expect(place(anchor, first)).toEqual({ anchor, doubts: [], moved: [] });
  });

  test('follows its text to another number, with the words, label and revision of the new place', () => {
    const { anchor, moved, doubts } = place(on(first, '1', 'the fees'), revised, first);
    expect({ moved, doubts }).toEqual({ moved: ['paragraph'], doubts: [] });
    expect(anchor.paragraph).toMatchObject({
      path: '2',
      label: '2',
      revision: 'REV.1',
      words: { language: 'en', text: FEES },
      quotation: { exact: 'the fees', start: 25 },
    });
  });

  test('stays in a language that was not revised, and follows the one that was', () => {
    const both = edition({ en: [FEES, DATA], zh: [FEES_ZH, DATA_ZH] });
    const half = edition({ en: [NEW, FEES, DATA], zh: [FEES_ZH, DATA_ZH] }, 'REV.1');
    const onChinese = on(both, '2', '登记机构', 'zh');
    expect(place(onChinese, half, both)).toEqual({ anchor: onChinese, doubts: [], moved: [] });
    expect(place(on(both, '2', 'the registry'), half, both).anchor.paragraph?.path).toBe('3');
  });

  test('is found where this device never had the first edition, by the words that it keeps', () => {
    expect(place(on(first, '1'), revised).anchor.paragraph?.path).toBe('2');
    const reworded = edition({ en: [NEW, FEES.replace('fees', 'charges')] });
    expect(place(on(first, '1'), reworded)).toMatchObject({
      anchor: { paragraph: null },
      doubts: [{ level: 'paragraph', candidates: [{ anchor: { path: '2' } }] }],
    });
  });

  test('shows nowhere while it is in doubt, and offers where it may belong', () => {
    const halves = edition({ en: [DATA, FEES.replace('fees', 'charges'), FEES.replace('fees', 'costs')] });
    const { anchor, doubts } = place(on(first, '1'), halves, first);
    expect(anchor.paragraph).toBeNull();
    expect(doubts).toMatchObject([
      { level: 'paragraph', candidates: [{ anchor: { path: '2' } }, { anchor: { path: '3' } }] },
    ]);
  });

  test('says so when its paragraph or its document is gone', () => {
    const gone = { anchor: { paragraph: null }, doubts: [{ level: 'paragraph', candidates: [] }] };
    expect(place(on(first, '2'), edition({ en: [FEES] }), first)).toMatchObject(gone);
    expect(place(on(first, '1'), { ...revised, documents: [] }, first)).toMatchObject(gone);
  });

  test('rests where a person left it', () => {
    const anchor: Anchor = { ...on(first, '2'), left: ['paragraph'] };
    expect(place(anchor, edition({ en: [FEES] }), first)).toEqual({
      anchor: { ...anchor, paragraph: null },
      doubts: [],
      moved: [],
    });
  });

  test('follows its document by symbol when a publisher gave it another id', () => {
    const renamed = edition({ en: [NEW, FEES] }, '', ids.otherDocument);
    expect(place(on(first, '1'), renamed, first).anchor.paragraph).toMatchObject({
      document: ids.otherDocument,
      path: '2',
    });
  });

  test('is compared with the edition on which it was written, over several later ones', () => {
    const between = edition({ en: [NEW, FEES.replace('publish', 'print'), DATA] }, 'REV.1');
    const last = edition({ en: [DATA, NEW, REPORT, FEES] }, 'REV.2');
    expect(place(on(first, '1'), last, between, first).anchor.paragraph?.path).toBe('4');
  });
});

describe('languages', () => {
  const first = edition({ zh: [FEES_ZH, DATA_ZH], en: [FEES, DATA] });

  test('a note written on one language follows that language where only half of them are revised', () => {
    const half = edition({ zh: [DATA_ZH, FEES_ZH], en: [FEES, DATA] }, 'REV.1');
    expect(place(on(first, '1', '费用', 'zh'), half, first).anchor.paragraph?.path).toBe('2');
    expect(place(on(first, '1', 'the fees', 'en'), half, first).moved).toEqual([]);
  });

  test('a quotation in a language that a revision leaves out marks the paragraph only, found by another', () => {
    const english = edition({ en: [NEW, FEES, DATA] }, 'REV.1');
    const { anchor } = place(on(first, '1', '费用', 'zh'), english, first);
    expect(anchor.paragraph).toMatchObject({ path: '2', quotation: { language: 'zh', exact: '费用' } });
    // Without the first edition there is no telling what the words are in English.
    expect(place(on(first, '1', '费用', 'zh'), english).doubts).toMatchObject([
      { level: 'paragraph', candidates: [{ anchor: { path: '1' }, likeness: 0 }] },
    ]);
  });
});

describe('items, themes and questions', () => {
  const pack = packForAnchors();
  const whole: Anchor = { ...MEETING_ANCHOR, item: ids.item, theme: ids.theme, question: ids.question };

  test('stay while they are there', () => {
    expect(place(whole, pack, pack)).toEqual({ anchor: whole, doubts: [], moved: [] });
  });

  test('follow what supersedes them', () => {
    const renamed = pack.themes.map((theme) =>
      theme.id === ids.theme ? { ...theme, id: 'policy' as ThemeId, supersedes: [ids.theme] } : theme,
    );
    const placed = place(whole, { ...pack, themes: renamed }, pack);
    expect(placed).toMatchObject({ anchor: { theme: 'policy', item: ids.item }, moved: ['theme'] });
  });

  test('are asked about where they are gone, the other levels kept', () => {
    const placed = place(whole, { ...pack, agenda: [] }, pack);
    expect(placed).toMatchObject({
      anchor: { item: null, theme: ids.theme },
      doubts: [{ level: 'item', candidates: [], was: pack.agenda.find(({ id }) => id === ids.item)?.title }],
    });
  });

  test('of the delegate’s own are never looked for in a pack', () => {
    const own: Anchor = { ...MEETING_ANCHOR, question: 'own-1' as never };
    expect(place(own, pack, pack)).toEqual({ anchor: own, doubts: [], moved: [] });
  });
});
