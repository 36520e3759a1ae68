import { MAX_LEVEL } from '#core/documents/check-text.ts';
import { LABEL } from '#core/documents/label.ts';
import {
  type Correction,
  type Decision,
  sourceKey,
  type SourceKey,
} from '#core/importing/structure/model.ts';

/** What a person can say that a paragraph is. */
export const ROLES = [
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'heading-5',
  'heading-6',
  'numbered',
  'plain',
  'item',
  'title',
  'end',
  'footnote',
  'left-out',
] as const;
export type Role = (typeof ROLES)[number];

/** What else can be done with a paragraph. */
export type ReviewAction =
  Role | 'right' | 'join' | 'apart' | 'split' | 'deeper' | 'shallower' | 'edit-number';

/** Gives what a paragraph was understood as. */
export function roleOf({ kind, level, label, isLeftOut, note }: Decision): Role {
  if (isLeftOut) return 'left-out';
  if (note !== null) return 'footnote';
  switch (kind) {
    case 'heading':
      return ROLES[Math.min(MAX_LEVEL, Math.max(1, level)) - 1] ?? 'heading-1';
    case 'paragraph':
      return label === null ? 'plain' : 'numbered';
    default:
      return kind;
  }
}

/** Nothing stands before it. */
const FIRST = sourceKey({ index: 0 });

const headingLevel = (role: Role): number | null =>
  role.startsWith('heading-') ? Number(role.slice('heading-'.length)) : null;

function asRole(role: Role, { label, level, kind }: Decision): Omit<Correction, 'index'> {
  const heading = headingLevel(role);
  if (heading !== null) return { kind: 'heading', level: heading };
  switch (role) {
    case 'numbered':
      return { kind: 'paragraph', ...(label === null ? {} : { label }) };
    case 'plain':
      return { kind: 'paragraph', label: null };
    case 'item':
      return { kind: 'item', level: kind === 'item' ? level : 1 };
    case 'title':
    case 'end':
      return { kind: role, label: null };
    default:
      return { isLeftOut: true };
  }
}

/** Gives what a decision is about, as corrections name it. */
export const keyOf = ({ index, from, footnote }: Decision): SourceKey => ({
  index,
  ...(from === undefined ? {} : { from }),
  ...(footnote === undefined ? {} : { footnote }),
});

/** Tells whether a paragraph can be cut: it is one of the file, and not out of the text. */
export const canSplit = ({ footnote, note, isLeftOut }: Decision): boolean =>
  footnote === undefined && note === null && !isLeftOut;

/**
 * Gives the correction that an action makes of a paragraph; null where it does nothing there, or somebody has to say more: a number,
 * a place to cut, where a footnote's mark stands.
 */
export function correctionOf(action: ReviewAction, decision: Decision): Correction | null {
  const { level, kind, isJoined, isLeftOut, note } = decision;
  const key = keyOf(decision);
  switch (action) {
    case 'edit-number':
    case 'split':
    case 'footnote':
      return null;
    case 'right':
      return note === null ? key : null;
    case 'join':
      return isJoined || isLeftOut || note !== null || sourceKey(key) === FIRST
        ? null
        : { ...key, isJoined: true };
    case 'apart':
      return isJoined ? { ...key, isJoined: false } : null;
    case 'deeper':
    case 'shallower': {
      if ((kind !== 'heading' && kind !== 'item') || note !== null) return null;
      const wanted = level + (action === 'deeper' ? 1 : -1);
      return wanted < 1 || wanted > MAX_LEVEL ? null : { ...key, kind, level: wanted };
    }
    case 'left-out':
      // A footnote's mark would stay in the text without it.
      return note === null ? { ...key, isLeftOut: !isLeftOut } : null;
    default:
      // What is said to be something of its own is neither left out, nor part of another, nor a footnote.
      return {
        ...key,
        ...asRole(action, decision),
        ...(isJoined ? { isJoined: false } : {}),
        ...(isLeftOut ? { isLeftOut: false } : {}),
        ...(note === null ? {} : { markAt: null }),
      };
  }
}

/**
 * Says something more over a file; what was said of the paragraph before stays where nothing else is said. A piece that is joined to
 * the one that it was cut from is a piece no more.
 */
export function withCorrection(
  corrections: readonly Correction[],
  change: Correction,
): readonly Correction[] {
  const key = sourceKey(change);
  const before = corrections.find((each) => sourceKey(each) === key);
  const others = corrections.filter((each) => sourceKey(each) !== key);
  if (change.isJoined === true && (change.from ?? 0) > 0) return others;
  return [...others, { ...before, ...change }].sort(
    (a, b) => a.index - b.index || (a.from ?? 0) - (b.from ?? 0),
  );
}

/** The keys of each action, while a paragraph has the focus. */
export const REVIEW_KEYS: Readonly<Record<Exclude<ReviewAction, 'deeper' | 'shallower'>, string>> = {
  'heading-1': '1',
  'heading-2': '2',
  'heading-3': '3',
  'heading-4': '4',
  'heading-5': '5',
  'heading-6': '6',
  numbered: 'N',
  plain: 'P',
  item: 'L',
  title: 'T',
  end: 'E',
  footnote: 'F',
  'left-out': 'X',
  join: 'J',
  apart: 'S',
  split: 'D',
  right: 'C',
  'edit-number': 'Enter',
};

/** Gives the action that a key asks for; null when it asks for none. */
export function actionOfKey(key: string): ReviewAction | null {
  const found = Object.entries(REVIEW_KEYS).find(([, wanted]) => wanted.toLowerCase() === key.toLowerCase());
  return found === undefined ? null : (found[0] as ReviewAction);
}

/** Reads a number as it is cited; null for what no paragraph is cited by. */
export function readLabel(typed: string): string | null {
  const bare = typed
    .trim()
    .replace(/^¶\s*/, '')
    .replace(/[.、:]+$/, '');
  return LABEL.test(bare) && bare.length <= 24 ? bare : null;
}

/** Reads a footnote's mark; null for what is none. */
export function readMark(typed: string): string | null {
  const mark = typed.trim();
  return /^[^[\]\s]{1,8}$/u.test(mark) ? mark : null;
}
