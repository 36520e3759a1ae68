import { expect, test } from 'vitest';
import { derivePaths, type Outlined } from '#core/documents/paths.ts';

const heading = (level: number): Outlined => ({ kind: 'heading', label: null, level });
const paragraph = (label: string | null): Outlined => ({ kind: 'paragraph', label, level: 0 });
const item = (level: number, label: string | null = null): Outlined => ({ kind: 'item', label, level });

const paths = (...blocks: Outlined[]): unknown => {
  const result = derivePaths(blocks);
  return result.ok ? result.value : result.error;
};

test('numbers alone are the path while they do not repeat, whatever the headings', () => {
  expect(paths(heading(1), paragraph('1'), heading(2), paragraph('2'), heading(1), paragraph('3'))).toEqual([
    'h1',
    '1',
    'h2',
    '2',
    'h3',
    '3',
  ]);
});

test('where numbering restarts, every number takes its section, at the highest level that tells them apart', () => {
  expect(paths(paragraph('1'), heading(1), paragraph('1'), heading(2), paragraph('2'))).toEqual([
    '1',
    'h1',
    'h1/1',
    'h2',
    'h1/2',
  ]);
  expect(paths(heading(1), heading(2), paragraph('1'), heading(2), paragraph('1'), item(1))).toEqual([
    'h1',
    'h2',
    'h2/1',
    'h3',
    'h3/1',
    'h3/1/b1',
  ]);
});

test('a number that repeats under one heading has no path', () => {
  expect(paths(heading(1), paragraph('1'), paragraph('1'))).toEqual({
    index: 2,
    message: 'paragraph 1 is there twice under the same heading',
  });
});

test('lists count below the block they belong to, and a list after text starts anew', () => {
  expect(
    paths(
      paragraph('1'),
      item(1),
      item(2),
      item(2),
      item(1),
      item(2),
      paragraph(null),
      item(1),
      item(1, '(a)'),
    ),
  ).toEqual(['1', '1/b1', '1/b1/b1', '1/b1/b2', '1/b2', '1/b2/b1', 'p1', 'p1/b1', 'p1/a']);
});

test('an item that has no outer item, and one that doubles another, have no path', () => {
  expect(paths(paragraph('1'), item(2))).toMatchObject({ index: 1 });
  expect(paths(paragraph('1'), item(1), item(3))).toMatchObject({ index: 2 });
  expect(paths(paragraph('1'), item(1, '(a)'), item(1, '(a)'))).toEqual({
    index: 2,
    message: 'two blocks would have the path 1/a',
  });
});
