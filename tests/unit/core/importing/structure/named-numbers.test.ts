import { expect, test } from 'vitest';
import { readMarks } from '#core/importing/structure/marks.ts';
import { readNamedNumber } from '#core/importing/structure/units.ts';

const named = (text: string): string | null => {
  const found = readNamedNumber(text);
  return found && `${found.unit} ${found.numeral ?? '-'}${found.suffix ?? ''}`;
};

test.each([
  ['الباب الأول', 'part 1'],
  ['الفصل الثاني عشر - أحكام', 'chapter 12'],
  ['المادة الأولى', 'article 1'],
  ['المادة الحادية والعشرون: النفاذ', 'article 21'],
  ['المادة الثالثة بعد المائة', 'article 103'],
  ['Article premier', 'article 1'],
  ['Première partie', 'part 1'],
  ['Chapitre IV : Organes', 'chapter IV'],
  ['Artículo décimo segundo', 'article 12'],
  ['Часть первая', 'part 1'],
  ['Глава двадцать первая', 'chapter 21'],
  ['Глава ХІV', 'chapter XIV'],
  ['Erster Abschnitt', 'section 1'],
  ['§ 5 Begriffe', 'article 5'],
  ['Art. 12 bis', 'article 12bis'],
  ['Part One', 'part 1'],
  ['Chapter Twenty-One', 'chapter 21'],
])('%s is a division with its number', (text, expected) => {
  expect(named(text)).toBe(expected);
});

test.each([
  'Articles of the Convention',
  'Part of the work',
  'First part of the meeting was short',
  'Annexes to',
])('%s is none', (text) => {
  expect(named(text)).toBeNull();
});

const marks = (text: string): readonly string[] =>
  readMarks(text).map(({ label, look, counting }) => `${label} ${look} ${counting}`);

test.each([
  ['أ ) إدخال', '(أ) #) arabic-letter'],
  ['ﻫ) أن', '(ه) #) arabic-letter'],
  ['أولاً - مقدمة', '1 # - spoken-ordinal'],
  ['باء- نص', 'باء # - spoken-letter'],
  ['٣-١ نص', '3.1 #.#2 digits'],
  ["'٢' نص", "(ii) '#' digits"],
  ['A.1.2\tScope', 'A.1.2 #.#3 letter-upper'],
  ['№ 3 Текст', '3 No # digits'],
  ['2. bis text', '2bis #. digits'],
  ['⑶ 各国', '3 # circled'],
])('%s begins with a number', (text, expected) => {
  expect(marks(text)).toContain(expected);
});
