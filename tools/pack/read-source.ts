import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { err, ok, type Result } from '#core/base/result.ts';
import type { DraftFile } from '#core/pack/draft/compile-draft.ts';
import type { DraftContent } from '#core/pack/draft/model.ts';
import type { ContentOf, VersionSource } from './assemble.ts';
import { staysInside } from './input-files.ts';
import { appErrorProblem, type SourceProblem } from './problem.ts';
import { readDocumentFile } from './read-document.ts';
import { sha256 } from './pack-crypto.ts';
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
export const SOURCE_FILES = {
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

/** What the language versions of a folder are made of, and the files that were read for it. */
export interface SourceContents {
  readonly contentOf: ContentOf;
  readonly files: ReadonlyMap<string, DraftFile>;
}

const versionKey = (document: string, language: string): string => `${document}/${language}`;

async function readImported(
  folder: string,
  file: string,
  corrections: VersionSource['corrections'],
): Promise<Result<{ readonly content: DraftContent; readonly file: DraftFile }, Problems>> {
  if (!staysInside(file)) return err([{ file: SOURCE_FILES.pack, message: `${file} is outside the folder` }]);
  const read = await readDocumentFile(join(folder, file)).catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw cause;
  });
  if (read === null) return err([{ file, message: 'this file is missing' }]);
  if (!read.ok) return err([appErrorProblem(file, read.error)]);
  const { bytes, source } = read.value;
  return ok({
    content: {
      kind: 'imported',
      key: await sha256(bytes),
      fileName: basename(file),
      format: source.format,
      corrections,
    },
    file: { bytes, source },
  });
}

/** Reads the file or marked text of every language version that `pack.yaml` lists; or tells what cannot be read. */
export async function readContents(
  folder: string,
  { documents }: PackSource,
): Promise<Result<SourceContents, Problems>> {
  const contents = new Map<string, DraftContent>();
  const files = new Map<string, DraftFile>();
  const problems: SourceProblem[] = [];
  for (const { id, versions } of documents) {
    for (const { language, file, corrections } of versions) {
      const key = versionKey(id, language);
      if (file === undefined) {
        const text = await readText(folder, textFileName(id, language));
        if (text.ok) contents.set(key, { kind: 'marked', text: text.value });
        else problems.push(...text.error);
        continue;
      }
      const imported = await readImported(folder, file, corrections);
      if (!imported.ok) {
        problems.push(...imported.error);
        continue;
      }
      const { content } = imported.value;
      contents.set(key, content);
      if (content.kind === 'imported') files.set(content.key, imported.value.file);
    }
  }
  const contentOf: ContentOf = (document, { language }) =>
    contents.get(versionKey(document, language)) ?? { kind: 'marked', text: '' };
  return problems.length === 0 ? ok({ contentOf, files }) : err(problems);
}

/** Finds marked texts in the folder that `pack.yaml` does not list: most often a forgotten line. */
export async function unlistedTexts(folder: string, source: PackSource): Promise<Problems> {
  const listed = new Set(
    source.documents.flatMap(({ id, versions }) =>
      versions.map(({ language, file }) => file ?? textFileName(id, language)),
    ),
  );
  const found = await readdir(join(folder, 'documents'), { recursive: true }).catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    throw cause;
  });
  return found
    .map((name) => `documents/${name.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.txt') && !listed.has(file))
    .sort()
    .map((file) => ({ file, message: `${SOURCE_FILES.pack} does not list this text, so it is left out` }));
}
