import type { LanguageTag } from '#core/documents/document.ts';

/** The script of most letters decides; of languages that are written in it, the one that the file declares for most text. */
interface Script {
  readonly letters: RegExp;
  readonly languages: readonly string[];
}

const SCRIPTS: readonly Script[] = [
  { letters: /\p{Script=Arabic}/gu, languages: ['ar', 'fa', 'ur', 'ps', 'ug', 'ku', 'sd'] },
  {
    letters: /\p{Script=Cyrillic}/gu,
    languages: ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky', 'mn', 'tg'],
  },
  { letters: /\p{Script=Greek}/gu, languages: ['el'] },
  { letters: /\p{Script=Hebrew}/gu, languages: ['he', 'yi'] },
  { letters: /\p{Script=Thai}/gu, languages: ['th'] },
  { letters: /\p{Script=Hangul}/gu, languages: ['ko'] },
  { letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, languages: ['ja'] },
  { letters: /\p{Script=Devanagari}/gu, languages: ['hi', 'mr', 'ne'] },
];

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/** Characters that only one of the two Chinese scripts has, from among the most frequent in official documents. */
const TRADITIONAL = /[國會議關於條組織發這個與為後應該對時說經過權]/g;
const SIMPLIFIED = /[国会议关于条组织发这个与为后应该对时说经过权]/g;

function byWeight(declared: ReadonlyMap<string, number>): readonly string[] {
  const weights = new Map<string, number>();
  for (const [tag, weight] of declared) {
    const base = tag.split(/[-_]/)[0]?.toLowerCase() ?? '';
    if (/^[a-z]{2,3}$/.test(base)) weights.set(base, (weights.get(base) ?? 0) + weight);
  }
  return [...weights].sort(([, a], [, b]) => b - a).map(([base]) => base);
}

const OTHER_SCRIPTS = new Set([...SCRIPTS.flatMap(({ languages }) => languages), 'zh']);

/**
 * Gives the language of a text from its letters and from what its file declares (a tag and how much text has it); null when
 * neither tells. The letters come first: many files declare the language of the program that made them.
 */
export function declaredLanguage(text: string, declared: ReadonlyMap<string, number>): LanguageTag | null {
  const letters = count(text, /\p{L}/gu);
  if (letters === 0) return null;
  const languages = byWeight(declared);
  const han = count(text, /\p{Script=Han}/gu);
  const kana = count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  // A Han character says as much as two letters or more.
  if (han * 2 > letters - han - kana)
    if (kana * 5 > han) return 'ja';
    else return count(text, TRADITIONAL) > count(text, SIMPLIFIED) ? 'zh-Hant' : 'zh-Hans';
  const script = SCRIPTS.find((each) => count(text, each.letters) * 2 > letters);
  if (script) return languages.find((each) => script.languages.includes(each)) ?? script.languages[0] ?? null;
  return languages.find((each) => !OTHER_SCRIPTS.has(each)) ?? null;
}
