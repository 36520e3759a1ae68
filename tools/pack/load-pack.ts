import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '#core/base/result.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import { openPack } from '#core/pack/open-pack.ts';
import { compareVersions } from './compare-versions.ts';
import { compilePack } from './compile-pack.ts';
import { packCrypto } from './pack-crypto.ts';
import { appErrorProblem, type SourceProblem } from './problem.ts';

/** A pack that could be read, whether from a source folder or a file, and what is worth a look in it. */
export interface LoadedPack {
  readonly pack: MeetingPack;
  readonly bytes: Uint8Array;
  readonly warnings: readonly SourceProblem[];
}

/** Compiles the source folder, or opens the pack, at a path; or tells every problem of it. */
export async function loadPack(path: string): Promise<Result<LoadedPack, readonly SourceProblem[]>> {
  if ((await stat(path)).isDirectory()) {
    const compiled = await compilePack(path);
    const placed = ({ file, ...rest }: SourceProblem): SourceProblem => ({ file: join(path, file), ...rest });
    return compiled.ok
      ? ok({ ...compiled.value, warnings: compiled.value.warnings.map(placed) })
      : err(compiled.error.map(placed));
  }
  const bytes = new Uint8Array(await readFile(path));
  const pack = await openPack(bytes, packCrypto);
  if (!pack.ok) return err([appErrorProblem(path, pack.error)]);
  const warnings = compareVersions(pack.value).map(({ part, message }) => ({
    file: `${path}: ${part}`,
    message,
  }));
  return ok({ pack: pack.value, bytes, warnings });
}
