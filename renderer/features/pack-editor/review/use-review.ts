import { useState } from 'react';
import type { SourceDocument } from '#core/importing/model.ts';
import type { Correction, ImportedDocument } from '#core/importing/structure/model.ts';
import type { AppError } from '#core/base/errors.ts';
import { correctionOf, withCorrection, type ReviewAction } from './review-actions.ts';
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
  /** Goes to a paragraph of the file. */
  readonly goTo: (index: number) => void;
  readonly goToDoubt: (step: 1 | -1) => void;
  readonly act: (action: ReviewAction) => void;
  readonly setLabel: (label: string | null) => void;
}

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
  const [index, setIndex] = useState(-1);
  const at = Math.max(
    0,
    rows.findIndex(({ decision }) => decision.index >= index),
  );
  const go = (place: number): void => setIndex(rows[place]?.decision.index ?? -1);
  const goToDoubt = (step: 1 | -1): void => {
    const next = nextDoubt(rows, at, step);
    if (next !== null) go(next);
  };
  const change = (correction: Correction | null): void => {
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
    goTo: setIndex,
    goToDoubt,
    act: (action) => {
      if (selected === undefined) return;
      change(correctionOf(action, selected.decision));
      setIndex(selected.decision.index);
    },
    setLabel: (label) => {
      if (selected === undefined) return;
      const { index: own, kind } = selected.decision;
      change({ index: own, kind: kind === 'title' || kind === 'end' ? 'paragraph' : kind, label });
    },
  };
}
