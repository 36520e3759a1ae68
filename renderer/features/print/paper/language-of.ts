const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * Guesses the language that decides how a person's text is set: Chinese where Han characters outweigh Latin letters,
 * else null for the language around it. Quotation marks and line breaks differ between the two.
 */
export function languageOf(text: string): 'zh-Hans' | null {
  const han = count(text, /\p{Script=Han}/gu);
  return han > 0 && han * 2 > count(text, /\p{Script=Latin}/gu) ? 'zh-Hans' : null;
}
