import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create } from 'fontkit';
import { encodeRanges, type CodeRange } from '#core/printing/glyphs.ts';
import { FACES, facePath, type Face } from './faces.ts';

const require = createRequire(import.meta.url);
const fileOf = (path: string): string => {
  const [scope = '', name = '', ...rest] = path.split('/');
  return join(dirname(require.resolve(`${scope}/${name}/package.json`)), ...rest);
};

/** Gives the characters a face is asked for, as `fonts.css` says it. Throws when its package names no such subset. */
function askedFor(face: Face): string {
  if (face.range !== null) return face.range;
  const subsets = JSON.parse(
    readFileSync(fileOf(`@fontsource/${face.package}/unicode.json`), 'utf8'),
  ) as Readonly<Record<string, string>>;
  const range = subsets[face.subset];
  if (range === undefined) throw new Error(`${face.package} has no subset ${face.subset}`);
  return range;
}

const parseRange = (css: string): readonly CodeRange[] =>
  css.split(',').map((part) => {
    const [from = '', to = from] = part.trim().slice(2).split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });

/** Gives the code points that a face both has a glyph for and is asked for. */
function charactersOf(face: Face): readonly number[] {
  const font = create(readFileSync(fileOf(facePath(face))));
  if (!('characterSet' in font)) throw new Error(`${facePath(face)} holds several fonts`);
  const asked = parseRange(askedFor(face));
  return font.characterSet.filter((code) => asked.some(([from, to]) => code >= from && code <= to));
}

/** Gives all code points that some upright regular face shows, as runs in rising order. */
export function coveredRanges(): readonly CodeRange[] {
  const faces = FACES.filter((face) => face.weight === 400 && face.style === 'normal');
  const codes = [...new Set(faces.flatMap(charactersOf))].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last && code === last[1] + 1) last[1] = code;
    else runs.push([code, code]);
  }
  return runs;
}

/** Gives the text of `renderer/ui/fonts.css`. */
export function fontsCss(): string {
  const rules = FACES.map(
    (face) => `@font-face {
  font-family: '${face.family}';
  font-style: ${face.style};
  font-weight: ${face.weight};
  font-display: block;
  src: url('${facePath(face)}') format('woff2');
  unicode-range: ${askedFor(face).split(',').join(', ')};
}`,
  );
  return `/* Made by tools/fonts/generate.ts: change tools/fonts/faces.ts and run it again. */\n${rules.join('\n')}\n`;
}

/** Gives the text of `core/printing/coverage.ts`. */
export function coverageModule(): string {
  const lines = encodeRanges(coveredRanges()).match(/.{1,96}( |$)/g) ?? [];
  return `/**
 * The characters that the bundled fonts show, as \`decodeRanges\` reads them.
 * Made by tools/fonts/generate.ts; a test compares it with the font files.
 */
export const COVERAGE =
${lines.map((line) => `  '${line}'`).join(' +\n')};
`;
}
