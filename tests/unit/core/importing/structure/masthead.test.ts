import { expect, test } from 'vitest';
import { isMasthead, titleLines } from '#core/importing/structure/masthead.ts';
import { readDate } from '#core/importing/structure/dates.ts';
import { sourceParagraph } from '#core/importing/source-paragraph.ts';
import { structure } from '#core/importing/structure/structure.ts';

test.each([
  'United Nations',
  'General Assembly',
  'A/80/L.13/Rev.1',
  'Distr.: General',
  'التوزيع: عام',
  '9 December 2025',
  'DATE: SEPTEMBER 27, 2019',
  '2013年7月22日',
  'Original: English',
  '原文：英文',
  'Eightieth session',
  'Dix-neuvième session',
  '第十九届会议',
  'Geneva, 15–26 July 2013',
  'Женева, 3–7 июня 2019 года',
  '2013年7月15日至26日，金斯敦',
  'Agenda item 75 (b)',
  'Пункт 5 повестки дня',
  'البند 4 من جدول الأعمال',
  'Resolution adopted by the General Assembly on 9 December 2025',
  '[without reference to a Main Committee (A/80/L.13)]',
  '(19-1234)',
])('%s stands beside a title', (line) => {
  expect(isMasthead(line)).toBe(true);
});

test.each([
  'Revenue and expenses for the Union for the period 2020-2023',
  'Draft decision on the mandate of the Group',
  'Report on the fifty-first session',
  'Rapport du Comité sur sa dixième session',
  '关于规章修正案的决定',
  'Report of the Secretary-General',
  'Oceans and the law of the sea',
])('%s may be one', (line) => {
  expect(isMasthead(line)).toBe(false);
});

const line = (text: string, size: number, isBold = false) => ({
  text,
  style: null,
  isTitle: false,
  isCell: false,
  look: { firstIndent: 0, indent: 0, align: 'start', isBold, isItalic: false, size } as const,
});

test('the title is what is set largest behind the masthead, as many lines as are set alike', () => {
  const head = [
    line('United Nations', 14, true),
    line('Distr.: General', 10),
    line('Sixth session', 10),
    line('Status of the fund', 12, true),
    line('Management of resources:', 14, true),
    line('a review of the decade', 14, true),
    line('Report of the Secretary-General', 12, true),
  ];
  expect(titleLines(head)).toEqual(['Management of resources:', 'a review of the decade']);
});

test('of an addendum the symbol says so, of a revision the revision does', () => {
  const facts = (symbol: string) => {
    const paragraphs = [symbol, 'Distr.: General', 'Report', 'It began.'].map((text, at) =>
      sourceParagraph(at, text),
    );
    const { facts: found } = structure({
      format: 'docx',
      language: 'en',
      title: null,
      paragraphs,
      footnotes: [],
      furniture: [],
      findings: [],
    });
    return [found.symbol, found.revision];
  };
  expect(facts('A/80/L.13/Rev.2')).toEqual(['A/80/L.13', 'REV.2']);
  expect(facts('A/80/L.13/Add.1')).toEqual(['A/80/L.13/Add.1', '']);
  expect(facts('WIPO/GRTKF/IC/40/5 REV')).toEqual(['WIPO/GRTKF/IC/40/5', 'REV']);
  expect(facts('C19/34(Rev.1)-E')).toEqual(['C19/34-E', 'REV.1']);
  expect(facts('14278/21 REV 2')).toEqual(['14278/21', 'REV.2']);
  expect(facts('COM(2019) 123 final')).toEqual(['COM(2019) 123 final', '']);
  expect(facts('A40-WP/123')).toEqual(['A40-WP/123', '']);
  expect(facts('MEPC 80/3/1')).toEqual(['MEPC 80/3/1', '']);
});

test('dates are read in the forms that mastheads have', () => {
  expect(readDate('Brussels, 12.3.2019')).toBe('2019-03-12');
  expect(readDate('٦ كانون الأول/ديسمبر ٢٠١٦')).toBe('2016-12-06');
  expect(readDate('27 September 2019')).toBe('2019-09-27');
  expect(readDate('Règlement n° 3.2.1')).toBeNull();
});
