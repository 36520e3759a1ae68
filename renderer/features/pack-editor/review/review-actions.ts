import { MAX_LEVEL } from '#core/documents/check-text.ts';
import { LABEL } from '#core/documents/label.ts';
import type { Correction, Decision } from '#core/importing/structure/model.ts';

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
  'left-out',
] as const;
export type Role = (typeof ROLES)[number];

/** What else can be done with a paragraph. */
export type ReviewAction = Role | 'right' | 'join' | 'apart' | 'deeper' | 'shallower' | 'edit-number';

/** Gives what a paragraph was understood as. */
export function roleOf({ kind, level, label, isLeftOut }: Decision): Role {
  if (isLeftOut) return 'left-out';
  switch (kind) {
    case 'heading':
      return ROLES[Math.min(MAX_LEVEL, Math.max(1, level)) - 1] ?? 'heading-1';
    case 'paragraph':
      return label === null ? 'plain' : 'numbered';
    default:
      return kind;
  }
}

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

/** Gives the correction that an action makes of a paragraph; null where it does nothing there. */
export function correctionOf(action: ReviewAction, decision: Decision): Correction | null {
  const { index, level, kind, isJoined, isLeftOut } = decision;
  switch (action) {
    case 'edit-number':
      return null;
    case 'right':
      return { index };
    case 'join':
      return isJoined || isLeftOut || index === 0 ? null : { index, isJoined: true };
    case 'apart':
      return isJoined ? { index, isJoined: false } : null;
    case 'deeper':
    case 'shallower': {
      if (kind !== 'heading' && kind !== 'item') return null;
      const wanted = level + (action === 'deeper' ? 1 : -1);
      return wanted < 1 || wanted > MAX_LEVEL ? null : { index, kind, level: wanted };
    }
    case 'left-out':
      return { index, isLeftOut: !isLeftOut };
    default:
      // What is said to be something of its own is neither left out nor part of another.
      return {
        index,
        ...asRole(action, decision),
        ...(isJoined ? { isJoined: false } : {}),
        ...(isLeftOut ? { isLeftOut: false } : {}),
      };
  }
}

/** Says something more over a file; what was said of the paragraph before stays where nothing else is said. */
export function withCorrection(
  corrections: readonly Correction[],
  change: Correction,
): readonly Correction[] {
  const before = corrections.find(({ index }) => index === change.index);
  const others = corrections.filter(({ index }) => index !== change.index);
  return [...others, { ...before, ...change }].sort((a, b) => a.index - b.index);
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
  'left-out': 'X',
  join: 'J',
  apart: 'S',
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
