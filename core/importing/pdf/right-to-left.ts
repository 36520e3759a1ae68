import { RTL } from './script.ts';

const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
  '<': '>',
  '>': '<',
};
const PAIRED = /[()[\]{}«»<>]/gu;

/** True when brackets in right-to-left text stand as they look on the page and not as they are typed: closing before opening. */
export function areMirrored(texts: readonly string[]): boolean {
  let typed = 0;
  let drawn = 0;
  for (const text of texts) {
    if (!RTL.test(text)) continue;
    typed += text.match(/(?:^|\s)[([«]\S/gu)?.length ?? 0;
    drawn += text.match(/(?:^|\s)[)\]»]\S/gu)?.length ?? 0;
  }
  return drawn > typed;
}

/** Turns the brackets of right-to-left text round; its length stays. */
export const withBracketsTurned = (text: string): string =>
  RTL.test(text) ? text.replace(PAIRED, (bracket) => MIRRORED[bracket] ?? bracket) : text;
