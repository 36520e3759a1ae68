import { expect, test } from 'vitest';
import { citedLabel, formatCitation, formatParagraphLabel } from '#core/documents/cite.ts';
import type { DocumentText } from '#core/documents/document.ts';
import { closeUpHan, directionOf } from '#core/documents/language.ts';
import { parseMarkedText } from '#core/documents/marked-text.ts';
import { outlineOf } from '#core/documents/outline.ts';

function parsed(source: string): DocumentText {
  const result = parseMarkedText(source, 'zh-Hans');
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

test('headings carry the numbers of their section, subsections included', () => {
  const text = parsed('# 背 景\n1. 一\n- 项\n## Below\n2. 二\n3. 三\n# 目 标\n# 形式\n没有编号');
  expect(outlineOf(text)).toEqual([
    { path: 'h1', text: '背景', level: 1, labels: { first: '1', last: '3' } },
    { path: 'h2', text: 'Below', level: 2, labels: { first: '2', last: '3' } },
    { path: 'h3', text: '目标', level: 1, labels: null },
    { path: 'h4', text: '形式', level: 1, labels: null },
  ]);
});

test.each([
  ['背 景', '背景'],
  ['邀　请', '邀请'],
  ['一 般 辩 论', '一般辩论'],
  ['人工智能 与 知识产权', '人工智能 与 知识产权'],
  ['AI 技术', 'AI 技术'],
])('%j is closed up to %j', (text, closed) => {
  expect(closeUpHan(text)).toBe(closed);
});

test('a paragraph is cited by its number, a bullet by its paragraph, an item by both', () => {
  const text = parsed('= 题\n# 背 景\n11. 如下\n- 项\n  - 内项\n- (a) 甲\n没有编号\n- 项');
  const cited = (path: string): string | null => citedLabel(text, path);
  expect(['11', '11/b1', '11/b1/b1', '11/a', 'h1', 't1', 'h1/p1', 'h1/p1/b1', 'nowhere'].map(cited)).toEqual([
    '11',
    '11',
    '11',
    '11 (a)',
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('citations read as in the language they are in', () => {
  expect(formatParagraphLabel('11')).toBe('¶ 11');
  expect(formatCitation('Background note', '11', 'en')).toBe('Background note, ¶ 11');
  expect(formatCitation('背景说明', '11', 'zh-Hans')).toBe('背景说明，¶ 11');
  expect(formatCitation('Background note', null, 'en')).toBe('Background note');
});

test.each([
  ['ar', 'rtl'],
  ['fa-IR', 'rtl'],
  ['ar-XB', 'rtl'],
  ['arn', 'ltr'],
  ['zh-Hans', 'ltr'],
  ['az-Arab', 'rtl'],
  ['ku-Latn', 'ltr'],
] as const)('%s is written %s', (tag, direction) => {
  expect(directionOf(tag)).toBe(direction);
});
