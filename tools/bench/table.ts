import { reaches, statistic, type Figure, type Row } from './figures.ts';

const HEADINGS = ['what', 'Attaché', 'beside', 'target', ''];

const rounded = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** Gives a figure in words: one number, or the median, the 95th percentile and the longest, or why there is none. */
export function figureWords(figure: Figure): string {
  const { samples, unit, missing = 'not measured' } = figure;
  if (samples.length === 0) return missing;
  if (samples.length === 1) return `${rounded(statistic(figure, 'median'))} ${unit}`;
  const [median, p95, max] = (['median', 'p95', 'max'] as const).map((which) =>
    rounded(statistic(figure, which)),
  );
  return `${median} ${unit} (p95 ${p95}, max ${max}; n=${samples.length})`;
}

function targetWords({ ours, target }: Row): string {
  if (target === null) return '';
  if (target.kind === 'times') return `≤ ${target.atMost} × ${target.beside}`;
  return `≤ ${target.atMost} ${ours.unit}${ours.samples.length > 1 ? ` ${target.of}` : ''}`;
}

const verdict = (row: Row): string => {
  const reached = reaches(row);
  return reached === null ? '' : reached ? 'reached' : 'MISSED';
};

const cellsOf = (row: Row): readonly string[] => [
  row.what,
  figureWords(row.ours),
  row.beside.map((figure) => `${figure.name}: ${figureWords(figure)}`).join('; '),
  targetWords(row),
  verdict(row),
];

/** Gives the rows as a table of Markdown, which a terminal shows as well. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [HEADINGS, HEADINGS.map(() => '---'), ...rows.map(cellsOf)];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
