/** One bundled font file: which family and style it gives, and the package subset that it comes from. */
export interface Face {
  readonly family: string;
  readonly package: string;
  readonly subset: string;
  readonly weight: 400 | 700;
  readonly style: 'normal' | 'italic';
  /** The characters it is asked for, as CSS writes them; null takes the package's own list. */
  readonly range: string | null;
}

const WESTERN = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic'];

/**
 * What the Chinese faces are asked for. They also hold Latin letters, which come better from Noto Sans and Serif; the
 * marks they share (quotation marks, dashes, ellipsis, middle dot) follow the order in which a rule names the families.
 */
const HAN =
  'U+00B7,U+2014,U+2018-2019,U+201C-201D,U+2026,U+3000-303F,U+3040-312F,U+3200-33FF,U+3400-4DBF,U+4E00-9FFF,U+F900-FAFF,U+FE10-FE6F,U+FF00-FFEF';

/** Letter-like signs, arrows and operators; the package asks for Latin alone. */
const MATHEMATICS = 'U+2100-214F,U+2190-23FF,U+25A0-25FF,U+27C0-27FF,U+2900-2BFF,U+1D400-1D7FF';

const western = (family: string, name: string): readonly Face[] =>
  WESTERN.flatMap((subset) =>
    ([400, 700] as const).flatMap((weight) =>
      (['normal', 'italic'] as const).map((style) => ({
        family,
        package: name,
        subset,
        weight,
        style,
        range: null,
      })),
    ),
  );

const upright = (
  family: string,
  name: string,
  subset: string,
  weights: readonly (400 | 700)[],
  range: string | null = null,
): readonly Face[] =>
  weights.map((weight) => ({ family, package: name, subset, weight, style: 'normal', range }));

/** Every font file that ships with the app, in the order in which `fonts.css` declares them. */
export const FACES: readonly Face[] = [
  ...western('Noto Sans', 'noto-sans'),
  ...western('Noto Serif', 'noto-serif'),
  ...upright('Noto Sans SC', 'noto-sans-sc', 'chinese-simplified', [400, 700], HAN),
  ...upright('Noto Serif SC', 'noto-serif-sc', 'chinese-simplified', [400, 700], HAN),
  ...upright('IBM Plex Sans Arabic', 'ibm-plex-sans-arabic', 'arabic', [400, 700]),
  ...upright('Noto Sans Symbols', 'noto-sans-symbols', 'symbols', [400, 700]),
  ...upright('Noto Sans Symbols 2', 'noto-sans-symbols-2', 'symbols', [400]),
  ...upright('Noto Sans Math', 'noto-sans-math', 'latin', [400], MATHEMATICS),
  // No sans file has superior figures, by which footnotes are often marked.
  ...upright('Noto Sans Math', 'noto-serif', 'math', [400, 700], 'U+2070-209F'),
];

/** Gives the path of a face's file inside `node_modules`. */
export function facePath(face: Face): string {
  return `@fontsource/${face.package}/files/${face.package}-${face.subset}-${face.weight}-${face.style}.woff2`;
}
