import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { COVERAGE } from '#core/printing/coverage.ts';
import { decodeRanges, missingGlyphs } from '#core/printing/glyphs.ts';
import { coverageModule, coveredRanges, fontsCss } from '#tools/fonts/coverage.ts';

const ranges = decodeRanges(COVERAGE);

const formatted = async (text: string, file: string, parser: string): Promise<string> =>
  format(text, { ...(await resolveConfig(file)), parser });

/** Every text file below a folder. */
function textFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && /\.(json|ya?ml|txt|md|ts)$/.test(path));
}

describe('the bundled fonts', () => {
  it('are declared and counted as the generator gives them', async () => {
    const css = 'renderer/ui/fonts.css';
    expect(readFileSync(css, 'utf8')).toBe(await formatted(fontsCss(), css, 'css'));
    const table = 'core/printing/coverage.ts';
    expect(readFileSync(table, 'utf8')).toBe(await formatted(coverageModule(), table, 'typescript'));
    expect(ranges).toEqual(coveredRanges());
  });

  it('show every character of the packs, the interface and the fixtures', () => {
    const folders = ['resources/packs', 'locales', 'tests/fixtures'];
    const files = folders.flatMap(textFiles);
    expect(files.some((path) => path.startsWith('locales'))).toBe(true);
    const unreadable = files.flatMap((path) =>
      missingGlyphs(readFileSync(path, 'utf8'), ranges).map((missing) => `${path}: ${missing.codePoint}`),
    );
    expect(unreadable).toEqual([]);
  });

  it('are reported where they lack a character', () => {
    const cuneiform = '\u{12000}';
    const unassigned = '\u{E0FFF}\u0378';
    expect(missingGlyphs(`a${cuneiform}b`, ranges)).toEqual([{ character: cuneiform, codePoint: 'U+12000' }]);
    expect(missingGlyphs(unassigned, ranges).map((missing) => missing.codePoint)).toContain('U+0378');
  });
});
