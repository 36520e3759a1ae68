/** What makes a spreadsheet program take a cell for a formula (OWASP, "CSV Injection"), full-width forms included. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

const QUOTED = /[",\r\n]/;

/** Gives a cell as text: what could be taken for a formula gets an apostrophe before it, which stands in the cell. */
function cell(value: string): string {
  const text = FORMULA.test(value) ? `'${value}` : value;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Writes rows as CSV (RFC 4180), with the byte order mark by which spreadsheet programs know UTF-8. No cell is
 * ever a formula, whoever wrote it.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
