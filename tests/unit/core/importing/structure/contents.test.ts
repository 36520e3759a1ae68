import { expect, test } from 'vitest';
import { sourceParagraph } from '#core/importing/source-paragraph.ts';
import { findContents } from '#core/importing/structure/contents.ts';

const found = (...lines: string[]): readonly string[] => {
  const contents = findContents(lines.map((line, index) => sourceParagraph(index, line)));
  return lines.filter((_, index) => contents.has(index));
};

test('lines that lead to page numbers are contents, also one that runs over two lines', () => {
  const entries = [
    'I. Introduction ........ 3',
    'II. Activities of the Committee during',
    'the period under review . . . . . 5',
    'III. Conclusions\t12',
  ];
  expect(found('Report', ...entries, 'I. Introduction')).toEqual(entries);
});

test('below a heading that announces them, lines with rising last numbers are contents', () => {
  const entries = ['Page', 'Background 1', 'Proposals 4', 'Next steps 4'];
  expect(found('Contents', ...entries, 'Background', 'The work began.')).toEqual(entries);
  expect(found('目 录', '一、导言 1', '二、建议 3', '三、结论 7')).toEqual([
    '一、导言 1',
    '二、建议 3',
    '三、结论 7',
  ]);
});

test('paragraphs that merely end in numbers are text', () => {
  expect(found('Adopted in 2019', 'Revised in 2021', 'Published in 2022')).toEqual([]);
  expect(found('Contents', 'See paragraph 9', 'See paragraph 4', 'See paragraph 2')).toEqual([]);
  expect(found('A ........ 3', 'Text without an end.', 'More of it.')).toEqual([]);
});
