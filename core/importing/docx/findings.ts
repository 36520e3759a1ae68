import type { Finding, FindingCode, SourcePlace } from '../model.ts';

/** Collects findings while a file is read; those of one code are one, with their number and the first place. */
export interface Findings {
  readonly add: (
    code: FindingCode,
    place: SourcePlace | null,
    detail?: string | null,
    count?: number,
  ) => void;
  /** For what a person wants to see one by one, such as comments. */
  readonly addEach: (code: FindingCode, place: SourcePlace | null, detail: string) => void;
  readonly list: () => readonly Finding[];
}

/** A comment or a passage longer than this is cut; the original has it. */
const LONGEST_DETAIL = 500;
const MOST_EACH = 2000;

const cut = (detail: string | null): string | null =>
  detail === null || detail.length <= LONGEST_DETAIL ? detail : `${detail.slice(0, LONGEST_DETAIL - 1)}…`;

/** Makes an empty collection. */
export function createFindings(): Findings {
  const counted = new Map<FindingCode, Finding>();
  const each: Finding[] = [];
  return {
    add: (code, place, detail = null, count = 1) => {
      const before = counted.get(code);
      counted.set(
        code,
        before
          ? { ...before, count: before.count + count, detail: before.detail ?? cut(detail) }
          : { code, count, place, detail: cut(detail) },
      );
    },
    addEach: (code, place, detail) => {
      if (each.length < MOST_EACH) each.push({ code, count: 1, place, detail: cut(detail) });
    },
    list: () => [...counted.values(), ...each],
  };
}
