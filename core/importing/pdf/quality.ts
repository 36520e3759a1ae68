import type { PdfPage } from './page.ts';
import { typed } from './script.ts';

/** What a page's text layer is worth. */
export type PageVerdict = 'readable' | 'picture' | 'unreadable' | 'empty';

/** Scripts in which conference documents are written; a page may have several. */
const COMMON = [
  /[A-Za-z\u00aa-\u017f\u1e00-\u1eff]/u,
  /[\u0400-\u04ff]/u,
  /[\u0370-\u03ff]/u,
  /[\u0600-\u06ff]/u,
  /[\u0590-\u05ff]/u,
  /[\u4e00-\u9fff]/u,
  /[\u3040-\u30ff]/u,
  /[\uac00-\ud7af]/u,
  /[\u0e00-\u0e7f]/u,
  /[\u0900-\u097f]/u,
];
const RARE = COMMON.length;
/** Characters that no text means: private, unassigned, replacement, control (but for tab and line breaks). */
const SENSELESS = /[\p{Co}\p{Cn}\ufffd]|(?![\t\n\r])\p{Cc}/u;
/** The most frequent characters of official Chinese: a fifth of any page, and next to none of a page in a wrong order. */
const FREQUENT_HAN = new Set(
  '的和国在有一会不中为以及或其应第人于本条所是对合与家方年议定国會為應條對與議法将作等理事政发大组织关',
);
const FREQUENT_ARABIC = /[اليمنورتهأ]/u;
const VOWEL = /[aeiouyæøœıAEIOUYÆØŒİ]/;

const LEAST_LETTERS = 40;
const ENOUGH = 150;

const countOf = (text: string, pattern: RegExp): number =>
  text.match(new RegExp(pattern.source, 'gu'))?.length ?? 0;

/** Share of letters in scripts that no page of a document has beside its own: what a wrong encoding yields. */
function strangeShare(letters: readonly string[]): number {
  const counts = new Array<number>(RARE + 1).fill(0);
  const rare = new Map<number, number>();
  for (const letter of letters) {
    const script = COMMON.findIndex((pattern) => pattern.test(letter));
    const index = script < 0 ? RARE : script;
    counts[index] = (counts[index] ?? 0) + 1;
    if (script < 0) {
      const block = Math.floor((letter.codePointAt(0) ?? 0) / 128);
      rare.set(block, (rare.get(block) ?? 0) + 1);
    }
  }
  // A page wholly in one script that is rare here (Amharic, Georgian) is a page in that script.
  const own = Math.max(0, ...rare.values());
  const strange = (counts[RARE] ?? 0) - (own > letters.length * 0.6 ? own : 0);
  const sorted = counts.slice(0, RARE).sort((a, b) => b - a);
  // Greek and Cyrillic letters stand in Chinese text for variables, not in quantity beside a third script.
  const beyond = sorted.slice(3).reduce((sum, count) => sum + count, 0);
  return (strange + beyond) / letters.length;
}

/** True when the letters are of one script and yet no words: shifted codes, a wrong code page. */
function isNonsense(text: string, letters: readonly string[]): boolean {
  const latin = countOf(text, /[A-Za-z\u00c0-\u00ff]/);
  if (latin > ENOUGH && latin > letters.length * 0.6) {
    if (countOf(text, /[\u00c0-\u00ff]/) > latin * 0.45) return true;
    const mixed = text.match(/(?<!\S)(?=\S*\p{L}\d|\S*\d\p{L})[\p{L}\d]{3,}(?!\S)/gu)?.length ?? 0;
    if (mixed > (text.match(/\S+/g)?.length ?? 1) * 0.4) return true;
    // A third of the letters of any Latin text, and far fewer where codes are shifted.
    return countOf(text.normalize('NFD'), VOWEL) < latin * 0.22;
  }
  const han = letters.filter((letter) => /[\u4e00-\u9fff]/u.test(letter));
  if (han.length > ENOUGH && han.length > letters.length * 0.6) {
    const kana = countOf(text, /[\u3040-\u30ff]/);
    return (
      kana < han.length * 0.1 && han.filter((letter) => FREQUENT_HAN.has(letter)).length < han.length * 0.04
    );
  }
  const arabic = letters.filter((letter) => /[\u0600-\u06ff]/u.test(letter));
  if (arabic.length > ENOUGH && arabic.length > letters.length * 0.6) {
    return arabic.filter((letter) => FREQUENT_ARABIC.test(letter)).length < arabic.length * 0.25;
  }
  return false;
}

/** Judges a page by its text and by the picture on it. Few letters are judged leniently: a cover has little to judge by. */
export function judgePage(page: PdfPage): PageVerdict {
  const raw = page.items.map(({ text }) => text).join(' ');
  const text = page.items.map((item) => typed(item.text)).join(' ');
  const letters = [...text].filter((character) => /[\p{L}\p{Co}]/u.test(character));
  const visible = raw.replace(/\s/g, '').length;
  if (visible === 0 || letters.length === 0) {
    return page.pictureShare > 0.3 ? 'picture' : visible === 0 ? 'empty' : 'readable';
  }
  if (letters.length < LEAST_LETTERS && page.pictureShare > 0.6) return 'picture';
  const senseless = countOf(raw, SENSELESS);
  if (senseless > visible * 0.12 && senseless > 2) return 'unreadable';
  if (letters.length >= 8 && strangeShare(letters) > 0.12) return 'unreadable';
  return isNonsense(text, letters) ? 'unreadable' : 'readable';
}
