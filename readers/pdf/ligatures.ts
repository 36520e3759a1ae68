/** What is needed of a page's drawing: names of operations, and their arguments. */
interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

const RTL = /[\u0590-\u08ff]/;
const BLANK = /\s/g;
/** Lam and alef as they are typed, and the other way round. */
const TYPED = /^ل[اأإآ]$/;
const TURNED = /^[اأإآ]ل$/;
/** Glyphs that pdfjs may pass over between two pieces of text. */
const MOST_SKIPPED = 40;

const turned = (text: string): string => [...text].reverse().join('');
const isLigature = (glyph: string): boolean => glyph.length > 1 && RTL.test(glyph);

/** Gives what each glyph of a page stands for, in the order of drawing, without blanks. */
export function drawnGlyphs(drawing: Drawing, showText: number): readonly string[] {
  return drawing.fnArray.flatMap((code, index) => {
    if (code !== showText) return [];
    const [glyphs] = drawing.argsArray[index] as readonly unknown[];
    if (!Array.isArray(glyphs)) return [];
    return glyphs.flatMap((glyph: unknown) => {
      const unicode = (glyph as { readonly unicode?: unknown } | null)?.unicode;
      const text = typeof unicode === 'string' ? unicode.replace(BLANK, '') : '';
      return text === '' ? [] : [text];
    });
  });
}

const sorted = (text: string): string => [...text].sort().join('');

/** Finds the glyphs of a text, which has the same characters in another order, from a place in the drawing on. */
function glyphsOf(
  glyphs: readonly string[],
  from: number,
  text: string,
): { readonly own: readonly string[]; readonly to: number } | null {
  const wanted = sorted(text);
  for (let start = from; start < Math.min(glyphs.length, from + MOST_SKIPPED); start += 1) {
    let length = 0;
    let to = start;
    while (to < glyphs.length && length < text.length) length += glyphs[to++]?.length ?? 0;
    const own = glyphs.slice(start, to);
    if (length === text.length && sorted(own.join('')) === wanted) return { own, to };
  }
  return null;
}

interface Run {
  readonly start: number;
  readonly text: string;
}

const runsOf = (text: string): readonly Run[] =>
  [...text.matchAll(/[\u0590-\u08ff]+/g)].map(({ index, 0: run }) => ({ start: index, text: run }));

/** Puts the letters of ligatures back in order in a text without blanks; the text as it is where it cannot be told. */
function repaired(text: string, glyphs: readonly string[]): string {
  const drawn = runsOf(glyphs.join(''));
  const mended = glyphs.map((glyph) => (isLigature(glyph) ? turned(glyph) : glyph)).join('');
  const runs = runsOf(text);
  if (drawn.length !== runs.length) return text;
  for (const order of [drawn.toReversed(), drawn]) {
    if (!runs.every((run, at) => turned(order[at]?.text ?? '') === run.text)) continue;
    let whole = text;
    runs.forEach(({ start, text: old }, at) => {
      const from = order[at]?.start ?? 0;
      whole =
        whole.slice(0, start) +
        turned(mended.slice(from, from + old.length)) +
        whole.slice(start + old.length);
    });
    return whole;
  }
  return text;
}

/** Writes the characters of `solid` over those of `text` that are no blanks. */
function withBlanksOf(text: string, solid: string): string {
  let at = 0;
  return text.replace(/\S/g, () => solid.charAt(at++));
}

/**
 * Mends texts of one page in which the letters of a ligature stand the wrong way round. A glyph may stand for two letters in
 * the order of typing; pdfjs turns right-to-left text letter by letter, and with it the letters of such a glyph: `األمم` for
 * `الأمم`. Which letters were one glyph is known from the drawing alone. Files whose ligatures are named the other way
 * round come right by themselves and are left as they are.
 */
export function withLigatures(texts: readonly string[], glyphs: readonly string[]): readonly string[] {
  const ligatures = glyphs.filter(isLigature);
  const right = ligatures.filter((glyph) => TYPED.test(glyph)).length;
  if (ligatures.length === 0 || ligatures.filter((glyph) => TURNED.test(glyph)).length > right) return texts;
  let from = 0;
  return texts.map((text) => {
    const solid = text.replace(BLANK, '');
    if (solid === '') return text;
    const found = glyphsOf(glyphs, from, solid);
    if (found === null) return text;
    from = found.to;
    return found.own.some(isLigature) ? withBlanksOf(text, repaired(solid, found.own)) : text;
  });
}
