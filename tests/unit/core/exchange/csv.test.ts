import { describe, expect, it } from 'vitest';
import { writeCsv } from '#core/exchange/csv.ts';

describe('CSV', () => {
  it('begins with the byte order mark, ends lines as RFC 4180 says, and quotes what needs it', () => {
    expect(
      writeCsv([
        ['问题', 'a,b', 'say "no"'],
        ['two\nlines', '', 'plain'],
      ]),
    ).toBe('\uFEFF问题,"a,b","say ""no"""\r\n"two\nlines",,plain\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('never is a formula: %j', (text) => {
    expect(writeCsv([[text]])).toMatch(/^\uFEFF"?'/);
  });

  it('leaves alone what is none', () => {
    expect(writeCsv([['2 - 1 = 1']])).toBe('\uFEFF2 - 1 = 1\r\n');
  });
});
