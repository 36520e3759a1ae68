import { appError, type AppError } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { readDate } from '../structure/dates.ts';
import { findingAbout, type ImportedProgramme, type ProgrammeEntry, programmeOf } from './model.ts';
import { readTimeSpan } from './read-time.ts';

/** Reads separated values (RFC 4180) with any separator: rows of cells, empty rows left out. An open quote ends with the file. */
export function readRows(file: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = (): void => {
    row.push(cell);
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    if (row.some((each) => each.trim() !== '')) rows.push(row);
    row = [];
  };
  const text = file.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  for (let at = 0; at < text.length; at += 1) {
    const each = text.charAt(at);
    if (isQuoted) {
      if (each !== '"') cell += each;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (each === '"' && cell.trim() === '') {
      cell = '';
      isQuoted = true;
    } else if (each === separator) endCell();
    else if (each === '\n') endRow();
    else cell += each;
  }
  endRow();
  return rows;
}

/** The separator that gives the first line the most cells. */
function separatorOf(file: string): string {
  const [line = ''] = file.replace(/^\ufeff/, '').split(/\r?\n/, 1);
  const cells = (separator: string): number => readRows(line, separator)[0]?.length ?? 0;
  return [',', ';', '\t'].toSorted((one, other) => cells(other) - cells(one))[0] ?? ',';
}

type Column = 'number' | 'title' | 'description' | 'date' | 'start' | 'end' | 'time' | 'people';

/** How columns are called in English, Chinese and French, folded. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  number: [
    'number',
    'no',
    'no.',
    'nr',
    'item',
    'agenda item',
    '#',
    '序号',
    '编号',
    '项目',
    '议程项目',
    'numero',
    'n°',
    'no',
    'point',
  ],
  title: [
    'title',
    'subject',
    'topic',
    'session',
    'agenda',
    'event',
    '标题',
    '题目',
    '议题',
    '主题',
    '内容',
    '事项',
    'titre',
    'sujet',
    'intitule',
    'objet',
  ],
  description: [
    'description',
    'details',
    'notes',
    'remarks',
    'abstract',
    '说明',
    '描述',
    '备注',
    '简介',
    'details',
    'remarques',
  ],
  date: ['date', 'day', '日期', '日', 'jour'],
  start: [
    'start',
    'start time',
    'begin',
    'from',
    'starts',
    '开始',
    '开始时间',
    'debut',
    'heure de debut',
    'de',
  ],
  end: ['end', 'end time', 'until', 'to', 'ends', '结束', '结束时间', 'fin', 'heure de fin', 'a'],
  time: ['time', 'hour', 'hours', '时间', 'heure', 'horaire', 'heures'],
  people: [
    'speaker',
    'speakers',
    'presenter',
    'presenters',
    'panel',
    'panelists',
    '发言人',
    '主讲人',
    '嘉宾',
    'orateur',
    'orateurs',
    'intervenant',
    'intervenants',
  ],
};

const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_:：]+/g, ' ')
    .trim();

const columnOf = (name: string): Column | null =>
  (Object.keys(NAMES) as Column[]).find((column) => NAMES[column].includes(folded(name))) ?? null;

function entryOf(cellOf: (column: Column) => string): ProgrammeEntry {
  const span = readTimeSpan(cellOf('start')) ?? readTimeSpan(cellOf('time'));
  const end = readTimeSpan(cellOf('end'))?.span.start ?? span?.span.end ?? null;
  const start = span?.span.start ?? null;
  return {
    number: cellOf('number') || null,
    title: cellOf('title').replace(/\s+/g, ' '),
    description: cellOf('description') || null,
    date: readDate(cellOf('date')),
    start,
    end: start !== null && end !== null && end >= start ? end : null,
    people: cellOf('people')
      .split(/[;\n；、]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  };
}

/** Reads a table of separated values as a programme: comma, semicolon or tab, its first row the names of its columns. */
export function readProgrammeCsv(file: string): Result<ImportedProgramme, AppError> {
  const [head = [], ...rows] = readRows(file.normalize('NFC'), separatorOf(file));
  const columns = head.map(columnOf);
  if (!columns.includes('title'))
    return err(appError('programme-columns', undefined, head.join(' | ').slice(0, 200)));
  let date: string | null = null;
  const entries = rows.map((row) => {
    const entry = entryOf((column) => (row[columns.indexOf(column)] ?? '').trim());
    // A day stands in the first row of it, as people write such tables.
    date = entry.date ?? date;
    return { ...entry, date };
  });
  const unknown = head.filter((name, index) => columns[index] === null && name.trim() !== '');
  return ok(
    programmeOf(entries, null, ({ number }) => number, [...findingAbout('column-left-out', unknown)]),
  );
}
