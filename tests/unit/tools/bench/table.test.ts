import { describe, expect, test } from 'vitest';
import type { Row } from '#tools/bench/figures.ts';
import { withTable } from '#tools/bench/performance-page.ts';
import { tableOf } from '#tools/bench/table.ts';

const rows: readonly Row[] = [
  {
    what: 'Open',
    ours: { name: 'Attaché', unit: 'ms', samples: [1, 2, 3] },
    beside: [{ name: 'other', unit: 'ms', samples: [40] }],
    target: { kind: 'limit', of: 'median', atMost: 2 },
  },
  {
    what: 'Size',
    ours: { name: 'Attaché', unit: 'MB', samples: [300] },
    beside: [],
    target: { kind: 'limit', of: 'median', atMost: 30 },
  },
];

describe('the table', () => {
  test('has each figure beside its alternative, its target, and whether it is reached', () => {
    expect(tableOf(rows).split('\n').slice(2)).toEqual([
      '| Open | 2.00 ms (p95 3.00, max 3.00; n=3) | other: 40.0 ms | ≤ 2 ms median | reached |',
      '| Size | 300 MB |  | ≤ 30 MB | MISSED |',
    ]);
  });

  test('says why there is no figure, and counts it as missed', () => {
    const missing = { name: 'other', unit: 'ms', samples: [], missing: 'no index after 60 s' } as const;
    const [open] = rows;
    if (open === undefined) throw new Error('no row');
    expect(tableOf([{ ...open, ours: missing, beside: [missing] }])).toContain(
      '| Open | no index after 60 s | other: no index after 60 s | ≤ 2 ms | MISSED |',
    );
  });

  test('takes the place of the one before it, and of nothing else', () => {
    const page =
      'Before\n\n<!-- table: written by npm run bench -- --write-docs -->\n\nold\n\n<!-- end of table -->\n\nAfter\n';
    const written = withTable(page, 'new');
    expect(written).toBe(page.replace('old', 'new'));
    expect(withTable(written, 'old')).toBe(page);
  });

  test('is not written where its marks are gone', () => {
    expect(() => withTable('no marks', 'new')).toThrow(/marks/);
  });
});
