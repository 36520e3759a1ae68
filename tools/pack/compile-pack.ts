import { basename } from 'node:path';
import { err, ok, type Result } from '#core/base/result.ts';
import { checkPack, MEETING_PART } from '#core/pack/check-pack.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import { openPack } from '#core/pack/open-pack.ts';
import type { ProblemPath } from '#core/pack/problem.ts';
import { type MeetingFile, meetingSchema } from '#core/pack/schema.ts';
import { assembleMeeting } from './assemble.ts';
import { compareVersions } from './compare-versions.ts';
import type { SourceProblem } from './problem.ts';
import {
  type ProgrammeFiles,
  readProgrammeFiles,
  readTexts,
  type SourceTexts,
  textFileName,
  unlistedTexts,
} from './read-source.ts';
import { sha256, writePack } from './write-pack.ts';

/** What a source folder compiles to. */
export interface CompiledPack {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The pack as the app opens it from these bytes. */
  readonly pack: MeetingPack;
  /** Allowed, but worth a look. */
  readonly warnings: readonly SourceProblem[];
}

/** Finds the place in the YAML files that a path of `meeting.json` was assembled from. */
function sourceProblem(files: ProgrammeFiles, path: ProblemPath, message: string): SourceProblem {
  const file = path[0] === 'agenda' ? files.programme : path[0] === 'themes' ? files.themes : files.pack;
  return file.problemAt(path, message);
}

function meetingOf(files: ProgrammeFiles): Result<MeetingFile, readonly SourceProblem[]> {
  const { pack, programme, themes } = files;
  const parsed = meetingSchema.safeParse(assembleMeeting(pack.value, programme.value, themes.value));
  if (parsed.success) return ok(parsed.data);
  return err(
    parsed.error.issues.map(({ path, message }) => {
      const steps = path.map((step) => (typeof step === 'number' ? step : String(step)));
      const missing =
        steps.at(-1) === 'source' ? 'say where this comes from (source: …), here or for the whole file' : '';
      return sourceProblem(files, steps, missing || `${steps.join('.')}: ${message}`);
    }),
  );
}

async function write(
  meeting: MeetingFile,
  texts: SourceTexts,
): Promise<{ bytes: Uint8Array; pack: MeetingPack }> {
  const bytes = await writePack(new Map<string, unknown>([[MEETING_PART, meeting], ...texts]));
  const opened = await openPack(bytes, sha256);
  if (!opened.ok) throw new Error(`The pack just written does not open: ${JSON.stringify(opened.error)}`);
  return { bytes, pack: opened.value };
}

/** Compiles a source folder (docs/pack-format.md) to an `.mpack`; or tells every problem with its file and line. */
export async function compilePack(folder: string): Promise<Result<CompiledPack, readonly SourceProblem[]>> {
  const files = await readProgrammeFiles(folder);
  if (!files.ok) return files;
  const meeting = meetingOf(files.value);
  if (!meeting.ok) return meeting;
  const texts = await readTexts(folder, files.value.pack.value);
  if (!texts.ok) return texts;
  const problems = checkPack(meeting.value, texts.value);
  if (problems.length > 0)
    return err(problems.map(({ path, message }) => sourceProblem(files.value, path, message)));
  const { bytes, pack } = await write(meeting.value, texts.value);
  const differences = compareVersions(pack).map(({ document, language, message }) => ({
    file: textFileName(document, language),
    message,
  }));
  const unlisted = await unlistedTexts(folder, files.value.pack.value);
  return ok({ name: basename(folder), bytes, pack, warnings: [...differences, ...unlisted] });
}
