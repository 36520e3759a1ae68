import { basename } from 'node:path';
import { err, ok, type Result } from '#core/base/result.ts';
import { compileDraft } from '#core/pack/draft/compile-draft.ts';
import type { PackDraft } from '#core/pack/draft/model.ts';
import type { DraftProblem } from '#core/pack/draft/problems.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import { openPack } from '#core/pack/open-pack.ts';
import { partsOf, writePack } from '#core/pack/write-pack.ts';
import { assembleDraft } from './assemble.ts';
import { compareVersions } from './compare-versions.ts';
import type { SourceProblem } from './problem.ts';
import {
  type ProgrammeFiles,
  readContents,
  readProgrammeFiles,
  textFileName,
  unlistedTexts,
} from './read-source.ts';
import { packCrypto, sha256 } from './pack-crypto.ts';

/** What a source folder compiles to. */
export interface CompiledPack {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The pack as the app opens it from these bytes. */
  readonly pack: MeetingPack;
  /** Allowed, but worth a look. */
  readonly warnings: readonly SourceProblem[];
}

/** Finds the place in the source folder that a problem of the draft was assembled from. */
function sourceProblem(files: ProgrammeFiles, draft: PackDraft, problem: DraftProblem): SourceProblem {
  const { path, message, line } = problem;
  const [list, index, , nth, field] = path;
  if (field === 'content') {
    const document = draft.documents[Number(index)];
    const version = document?.versions[Number(nth)];
    if (document && version?.content.kind === 'marked')
      return {
        file: textFileName(document.id, version.language),
        ...(line === undefined ? {} : { line }),
        message,
      };
  }
  const file = list === 'agenda' ? files.programme : list === 'themes' ? files.themes : files.pack;
  if (problem.code === 'empty' && !message.startsWith('say where'))
    return file.problemAt(path, `${path.join('.')}: nothing is written here yet`);
  const isSaid = message.startsWith('say where') || problem.code !== 'unfit';
  return file.problemAt(path, isSaid ? message : `${path.join('.')}: ${message}`);
}

/** Compiles a source folder (docs/pack-format.md) to an `.mpack`; or tells every problem with its file and line. */
export async function compilePack(folder: string): Promise<Result<CompiledPack, readonly SourceProblem[]>> {
  const files = await readProgrammeFiles(folder);
  if (!files.ok) return files;
  const { pack: source, programme, themes } = files.value;
  const contents = await readContents(folder, source.value);
  if (!contents.ok) return contents;
  const { contentOf, files: read } = contents.value;
  const draft = assembleDraft(source.value, programme.value, themes.value, contentOf);
  const content = compileDraft(draft, read);
  if (!content.ok) return err(content.error.map((problem) => sourceProblem(files.value, draft, problem)));
  const bytes = await writePack(partsOf(content.value), sha256);
  const opened = await openPack(bytes, packCrypto);
  if (!opened.ok) throw new Error(`The pack just written does not open: ${JSON.stringify(opened.error)}`);
  const pack = opened.value;
  const differences = compareVersions(pack).map(({ document, language, message }) => ({
    file: textFileName(document, language),
    message,
  }));
  const unlisted = await unlistedTexts(folder, source.value);
  return ok({ name: basename(folder), bytes, pack, warnings: [...differences, ...unlisted] });
}
