import { useState } from 'react';
import type { SourceDocument } from '#core/importing/model.ts';
import {
  type Correction,
  type ImportedDocument,
  sourceKey,
  type SourceKey,
} from '#core/importing/structure/model.ts';
import type { AppError } from '#core/base/errors.ts';
import { proposedMark } from './footnote-place.ts';
import { correctionOf, keyOf, withCorrection, type ReviewAction } from './review-actions.ts';
import { isInDoubt, keepRows, nextDoubt, reviewRows, type ReviewRow } from './review-rows.ts';
import { useUnderstood } from './use-understood.ts';

/** A file under review: what it was understood as, where the person is, and what can be said. */
export interface Review {
  readonly document: ImportedDocument | null;
  readonly failure: AppError | null;
  readonly rows: readonly ReviewRow[];
  /** Place of the selected row. */
  readonly at: number;
  readonly doubts: number;
  readonly go: (at: number) => void;
  /** Goes to a paragraph, piece or footnote of the file. */
  readonly goTo: (key: SourceKey) => void;
  readonly goToDoubt: (step: 1 | -1) => void;
  readonly act: (action: ReviewAction) => void;
  /** Says something over the file. */
  readonly say: (correction: Correction) => void;
}

const START: SourceKey = { index: -1 };

const NO_ROWS: readonly ReviewRow[] = [];

/** Reviews a file; `onChange` gets what the person has said so far. */
export function useReview(
  source: SourceDocument,
  corrections: readonly Correction[],
  onChange: (corrections: readonly Correction[]) => void,
): Review {
  const { document, failure } = useUnderstood(source, corrections);
  const [rows, setRows] = useState(NO_ROWS);
  const [shown, setShown] = useState<ImportedDocument | null>(null);
  if (shown !== document) {
    setShown(document);
    setRows(document ? keepRows(rows, reviewRows(source, document)) : NO_ROWS);
  }
  // By paragraph, not by place: rows come and go as things are said.
  const [chosen, setChosen] = useState<SourceKey>(START);
  const key = sourceKey(chosen);
  const exact = rows.findIndex((row) => row.key === key);
  const at =
    exact >= 0
      ? exact
      : Math.max(
          0,
          rows.findIndex(({ decision }) => decision.index >= chosen.index),
        );
  const go = (place: number): void => {
    const row = rows[place];
    if (row !== undefined) setChosen(keyOf(row.decision));
  };
  const goToDoubt = (step: 1 | -1): void => {
    const next = nextDoubt(rows, at, step);
    if (next !== null) go(next);
  };
  const say = (correction: Correction | null): void => {
    if (correction !== null) onChange(withCorrection(corrections, correction));
  };
  const selected = rows[at];
  return {
    document,
    failure,
    rows,
    at,
    doubts: rows.filter(isInDoubt).length,
    go,
    goTo: setChosen,
    goToDoubt,
    act: (action) => {
      if (selected === undefined) return;
      const own = keyOf(selected.decision);
      setChosen(own);
      if (action !== 'footnote') return say(correctionOf(action, selected.decision));
      const markAt = proposedMark(rows, at);
      if (selected.decision.note === null && markAt !== null)
        say({ ...own, markAt, ...(selected.decision.isLeftOut ? { isLeftOut: false } : {}) });
    },
    say,
  };
}
