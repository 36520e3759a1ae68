import type { LanguageTag } from '#core/documents/document.ts';

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * Guesses the language that decides how a person's text is set, by the script that prevails: quotation marks, line
 * breaks and direction differ. `und` where neither Han nor Arabic letters prevail: set as Latin text.
 */
export function guessLanguage(text: string): LanguageTag {
  const han = count(text, /\p{Script=Han}/gu);
  const arabic = count(text, /\p{Script=Arabic}/gu);
  const others = count(text, /\p{L}/gu) - han - arabic;
  // A Han character says as much as two letters or more.
  if (han * 2 > arabic + others) return 'zh-Hans';
  return arabic > others ? 'ar' : 'und';
}
