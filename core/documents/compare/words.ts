/** A Han character, a run of letters and digits in other scripts, or one other sign. */
const WORD = /\p{Script=Han}|[\p{L}\p{N}\p{M}]+|[^\s]/gu;

/**
 * Gives the words of a text for comparing it with another: without case and compatibility forms, each Han character and
 * each sign of its own. Not a dictionary's words: the same text gives the same list everywhere.
 */
export function wordsOf(text: string): readonly string[] {
  return text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
}

/** Tells whether a word is one that means something, and not a sign between others. */
export const isTelling = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);

/** Longer lists are cut: what tells two paragraphs of a thousand words apart has shown by then. */
const MOST_WORDS = 1200;

/**
 * Gives how much two lists of words are alike: twice the length of their longest common subsequence over the sum of
 * their lengths, so 1 when they are equal and 0 when they share nothing. Costs time in the product of the lengths.
 */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const total = Math.min(one.length, MOST_WORDS) + Math.min(other.length, MOST_WORDS);
  return total === 0 ? 1 : (2 * commonLength(one, other)) / total;
}

/** Gives the share of a text's words that stand, in this order, in another one: 1 when it was taken over whole. */
export function containment(part: readonly string[], whole: readonly string[]): number {
  return part.length === 0 ? 0 : commonLength(part, whole) / Math.min(part.length, MOST_WORDS);
}

function commonLength(first: readonly string[], second: readonly string[]): number {
  const one = first.slice(0, MOST_WORDS);
  const other = second.slice(0, MOST_WORDS);
  let head = 0;
  while (head < one.length && head < other.length && one[head] === other[head]) head += 1;
  let tail = 0;
  while (
    tail < one.length - head &&
    tail < other.length - head &&
    one[one.length - 1 - tail] === other[other.length - 1 - tail]
  )
    tail += 1;
  const columns = other.slice(head, other.length - tail);
  let row = new Uint16Array(columns.length + 1);
  let next = new Uint16Array(columns.length + 1);
  for (const word of one.slice(head, one.length - tail)) {
    for (let at = 1; at <= columns.length; at += 1)
      next[at] =
        word === columns[at - 1] ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0);
    [row, next] = [next, row];
  }
  return head + tail + (row[columns.length] ?? 0);
}
