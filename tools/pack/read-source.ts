import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { err, ok, type Result } from '#core/base/result.ts';
import type { DocumentText } from '#core/documents/document.ts';
import { parseMarkedText } from '#core/documents/marked-text.ts';
import { textPartName } from '#core/pack/resolve-pack.ts';
import type { SourceProblem } from './problem.ts';
import { packSource, programmeSource, themesSource, type PackSource } from './source-schema.ts';
import { parseYaml, type YamlFile } from './yaml-file.ts';

type Problems = readonly SourceProblem[];

/** Reads a text file of the source folder as UTF-8; problems name it as the folder does. */
async function readText(folder: string, file: string): Promise<Result<string, Problems>> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(join(folder, file))));
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    const message = missing
      ? 'this file is missing'
      : `this file cannot be read as UTF-8 text (${String(cause)})`;
    return err([{ file, message }]);
  }
}

async function readYaml<Schema extends z.ZodType>(
  folder: string,
  file: string,
  schema: Schema,
): Promise<Result<YamlFile<z.output<Schema>>, Problems>> {
  const text = await readText(folder, file);
  return text.ok ? parseYaml(file, text.value, schema) : text;
}

/** The three YAML files of a source folder. */
const SOURCE_FILES = {
  pack: 'pack.yaml',
  programme: 'programme.yaml',
  themes: 'themes.yaml',
} as const;

export interface ProgrammeFiles {
  readonly pack: YamlFile<PackSource>;
  readonly programme: YamlFile<z.output<typeof programmeSource>>;
  readonly themes: YamlFile<z.output<typeof themesSource>>;
}

/** Reads the YAML files of a source folder; or tells every problem of all of them. */
export async function readProgrammeFiles(folder: string): Promise<Result<ProgrammeFiles, Problems>> {
  const pack = await readYaml(folder, SOURCE_FILES.pack, packSource);
  const programme = await readYaml(folder, SOURCE_FILES.programme, programmeSource);
  const themes = await readYaml(folder, SOURCE_FILES.themes, themesSource);
  if (pack.ok && programme.ok && themes.ok)
    return ok({ pack: pack.value, programme: programme.value, themes: themes.value });
  return err([pack, programme, themes].flatMap((read) => (read.ok ? [] : read.error)));
}

/** Names the marked text of a language version inside the source folder. */
export const textFileName = (document: string, language: string): string =>
  `documents/${document}/${language}.txt`;

/** Texts by the name that their part will have. */
export type SourceTexts = ReadonlyMap<string, DocumentText>;

/** Reads the marked text of every language version that `pack.yaml` lists; or tells every problem of all of them. */
export async function readTexts(folder: string, source: PackSource): Promise<Result<SourceTexts, Problems>> {
  const texts = new Map<string, DocumentText>();
  const problems: SourceProblem[] = [];
  for (const { id, versions } of source.documents) {
    for (const { language } of versions) {
      const file = textFileName(id, language);
      const content = await readText(folder, file);
      const text = content.ok ? parseMarkedText(content.value, language) : content;
      if (text.ok) texts.set(textPartName(id, language), text.value);
      else problems.push(...text.error.map((problem) => ({ file, ...problem })));
    }
  }
  return problems.length === 0 ? ok(texts) : err(problems);
}

/** Finds marked texts in the folder that `pack.yaml` does not list: most often a forgotten line. */
export async function unlistedTexts(folder: string, source: PackSource): Promise<Problems> {
  const listed = new Set(
    source.documents.flatMap(({ id, versions }) =>
      versions.map(({ language }) => textFileName(id, language)),
    ),
  );
  const found = await readdir(join(folder, 'documents'), { recursive: true });
  return found
    .map((name) => `documents/${name.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.txt') && !listed.has(file))
    .sort()
    .map((file) => ({ file, message: `${SOURCE_FILES.pack} does not list this text, so it is left out` }));
}
