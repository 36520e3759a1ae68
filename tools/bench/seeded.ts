/** The id of the document that benchmarks add to the bundled meeting. */
export const LONG_DOCUMENT = 'long-document';

/** Gives numbers from 0 to 1 that are the same in every run: mulberry32, by Tommy Ettinger, in the public domain. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SYLLABLES = 'ra ne to li mi ca de so pa tu ver con tin gal por sel mon dri fa lex'.split(' ');
const HAN = '知识产权人工智能会议文件代表团政策专利数据创新保护制度发展问题国家系统技术法律权利平衡公众';
const COMMON = 'the of and to in that for with on by as from'.split(' ');
/** As many different words as a long set of meeting documents has, the frequent ones coming often. */
const WORDS = 12_000;

const wordAt = (rank: number): string => {
  const random = seededRandom(rank + 1);
  const length = 2 + Math.floor(random() * 3);
  return Array.from({ length }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
};
const VOCABULARY = Array.from({ length: WORDS }, (_, rank) => wordAt(rank));

/** Gives a word: every third a common one, the rest by a falling frequency, as words have in any language. */
function word(random: () => number): string {
  if (random() < 1 / 3) return COMMON[Math.floor(random() * COMMON.length)] ?? 'the';
  return VOCABULARY[Math.floor(WORDS ** random()) - 1] ?? 'word';
}

/** Gives a paragraph of about `words` words; every eighth is in Chinese. */
export function seededParagraph(random: () => number, words: number): string {
  const length = Math.max(3, Math.round(words * (0.5 + random())));
  if (random() < 1 / 8) {
    const characters = Array.from({ length: length * 2 }, () => HAN[Math.floor(random() * HAN.length)]);
    return `${characters.join('')}。`;
  }
  const text = Array.from({ length }, () => word(random)).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Gives `count` paragraphs that are the same in every run for the same seed. */
export function seededParagraphs(count: number, seed: number, words = 45): readonly string[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => seededParagraph(random, words));
}

/** What a person types letter by letter to find something: the growing beginnings of words and phrases. */
export function seededQueries(count: number, seed: number): readonly string[] {
  const random = seededRandom(seed);
  const phrases = Array.from({ length: count }, (_, index) =>
    index % 4 === 3
      ? HAN.slice(index % (HAN.length - 3), (index % (HAN.length - 3)) + 3)
      : `${word(random)} ${word(random)}`,
  );
  return phrases.flatMap((phrase) => Array.from(phrase, (_, at) => phrase.slice(0, at + 1).trim()));
}
