import type { LanguageTag } from '#core/documents/document.ts';

/** Words that are frequent in one language and rare in the others. */
const COMMON: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(the|of|and|to|shall|which|with|that|is)(?!\p{L})/giu,
  fr: /(?<!\p{L})(le|les|des|du|et|est|dans|une|aux|qui)(?!\p{L})/giu,
  es: /(?<!\p{L})(el|los|las|del|y|que|por|una|con|en)(?!\p{L})/giu,
  de: /(?<!\p{L})(der|die|das|und|ist|nicht|von|mit|eine)(?!\p{L})/giu,
  pt: /(?<!\p{L})(o|os|da|do|e|que|não|uma|com|em|ao)(?!\p{L})/giu,
};

const SAMPLE = 20_000;
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Guesses the language of a document from script and frequent words; null when nothing prevails. */
export function guessDocumentLanguage(text: string): LanguageTag | null {
  const sample = text.slice(0, SAMPLE);
  const han = count(sample, /\p{Script=Han}/gu);
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const arabic = count(sample, /\p{Script=Arabic}/gu);
  const cyrillic = count(sample, /\p{Script=Cyrillic}/gu);
  const latin = count(sample, /\p{Script=Latin}/gu);
  const most = Math.max(han * 2 + kana, arabic, cyrillic, latin);
  if (most === 0) return null;
  if (kana > han / 5 && most === han * 2 + kana) return 'ja';
  if (most === han * 2)
    return count(sample, /[這個國會與應該為對時間條約]/g) > han / 40 ? 'zh-Hant' : 'zh-Hans';
  if (most === arabic) return count(sample, /[پچژگ]/g) > arabic / 60 ? 'fa' : 'ar';
  if (most === cyrillic) return count(sample, /[іїєґ]/gi) > cyrillic / 60 ? 'uk' : 'ru';
  const ranked = Object.entries(COMMON)
    .map(([tag, words]) => ({ tag, found: count(sample, words) }))
    .toSorted((a, b) => b.found - a.found);
  const [best, second] = ranked;
  return best && best.found >= 3 && best.found > (second?.found ?? 0) ? best.tag : null;
}
