import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '#core/base/result.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import { PACK_LIMITS } from '#core/pack/limits.ts';
import { openPack } from '#core/pack/open-pack.ts';
import { MANIFEST_PART } from '#core/pack/part-names.ts';
import { listZip } from '#core/pack/read-zip.ts';
import { compareVersions } from './compare-versions.ts';
import { compilePack } from './compile-pack.ts';
import { HELP } from './help.ts';
import { describePack, inspectPack } from './inspect.ts';
import { describeDocument, inspectDocument } from './inspect-document.ts';
import { packJsonSchema } from './json-schema.ts';
import { appErrorProblem, formatProblem, type SourceProblem } from './problem.ts';
import { packCrypto, sha256 } from './pack-crypto.ts';
import { readGuarded } from './read-guarded.ts';

/** Where a command prints: results to `out`; progress, warnings and errors to `progress`. */
export interface Output {
  readonly out: (text: string) => void;
  readonly progress: (text: string) => void;
}

/** How a command ended; `--help` lists them. */
export const EXIT = { done: 0, problems: 1, usage: 2, files: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A pack that could be read, whether from a folder or a file, and what is worth a look in it. */
interface Loaded {
  readonly pack: MeetingPack;
  readonly bytes: Uint8Array;
  readonly warnings: readonly SourceProblem[];
}

interface Options {
  readonly json: boolean;
  readonly out: string | undefined;
}

async function load(path: string): Promise<Result<Loaded, readonly SourceProblem[]>> {
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

function refuse(problems: readonly SourceProblem[], { json }: Options, output: Output): ExitCode {
  if (json) output.out(JSON.stringify({ ok: false, problems }, null, 2));
  for (const problem of problems) output.progress(formatProblem(problem));
  return EXIT.problems;
}

function warn({ warnings }: Loaded, output: Output): void {
  for (const warning of warnings) output.progress(`warning: ${formatProblem(warning)}`);
}

async function build(path: string, options: Options, output: Output): Promise<ExitCode> {
  output.progress(`Compiling ${path}`);
  const loaded = await load(path);
  if (!loaded.ok) return refuse(loaded.error, options, output);
  warn(loaded.value, output);
  const folder = path.replace(/[/\\]+$/, '');
  const file = options.out ?? `${folder}.mpack`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, loaded.value.bytes);
  const { bytes, warnings } = loaded.value;
  const result = { ok: true, file, bytes: bytes.length, sha256: await sha256(bytes), warnings };
  output.out(options.json ? JSON.stringify(result, null, 2) : `${file} (${String(bytes.length)} bytes)`);
  return EXIT.done;
}

/** A pack begins as a zip does and lists its parts under a name of its own. */
async function isPack(path: string): Promise<boolean> {
  if (path.endsWith('.mpack') || (await stat(path)).isDirectory()) return true;
  const bytes = new Uint8Array(await readFile(path));
  const listed = listZip(bytes, PACK_LIMITS.parts);
  return listed.ok && listed.value.some(({ name }) => name === MANIFEST_PART);
}

async function inspectDocumentFile(path: string, options: Options, output: Output): Promise<ExitCode> {
  output.progress(`Reading ${path}`);
  const read = await readGuarded(path);
  if (!read.ok) return refuse([appErrorProblem(path, read.error)], options, output);
  output.out(
    options.json ? JSON.stringify(inspectDocument(read.value), null, 2) : describeDocument(read.value),
  );
  return EXIT.done;
}

async function inspect(path: string, options: Options, output: Output): Promise<ExitCode> {
  if (!(await isPack(path))) return inspectDocumentFile(path, options, output);
  const loaded = await load(path);
  if (!loaded.ok) return refuse(loaded.error, options, output);
  const { pack } = loaded.value;
  output.out(options.json ? JSON.stringify(inspectPack(pack), null, 2) : describePack(pack));
  return EXIT.done;
}

async function verify(path: string, options: Options, output: Output): Promise<ExitCode> {
  const loaded = await load(path);
  if (!loaded.ok) return refuse(loaded.error, options, output);
  warn(loaded.value, output);
  const { bytes, warnings } = loaded.value;
  const hash = await sha256(bytes);
  output.out(
    options.json
      ? JSON.stringify({ ok: true, sha256: hash, warnings }, null, 2)
      : `${path} is a sound meeting pack (SHA-256 ${hash}); warnings: ${String(warnings.length)}`,
  );
  return EXIT.done;
}

async function schema({ out }: Options, output: Output): Promise<ExitCode> {
  if (out === undefined) output.out(packJsonSchema().trimEnd());
  else await writeFile(out, packJsonSchema());
  return EXIT.done;
}

const COMMANDS = { build, inspect, verify } as const;

async function run(
  command: string,
  path: string | undefined,
  options: Options,
  output: Output,
): Promise<ExitCode> {
  if (command === 'schema' && path === undefined) return schema(options, output);
  const known = (Object.keys(COMMANDS) as (keyof typeof COMMANDS)[]).find((name) => name === command);
  if (known === undefined || path === undefined) {
    output.progress(
      `${known === undefined ? `There is no command "${command}".` : `Say which pack to ${command}.`}\n${HELP}`,
    );
    return EXIT.usage;
  }
  try {
    return await COMMANDS[known](path, options, output);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    output.progress(`${path}: this cannot be read or written (${cause.message})`);
    return EXIT.files;
  }
}

/** Runs `npm run pack -- …` with the arguments after it and gives the exit code. */
export async function runPackCommand(args: readonly string[], output: Output): Promise<ExitCode> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        out: { type: 'string', short: 'o' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const [command, path, ...more] = positionals;
    if (values.help || command === undefined) {
      output.out(HELP);
      return command === undefined && !values.help ? EXIT.usage : EXIT.done;
    }
    if (more.length > 0) {
      output.progress(`One pack at a time: "${more.join(' ')}" is too much.`);
      return EXIT.usage;
    }
    return await run(command, path, { json: values.json, out: values.out }, output);
  } catch (cause) {
    if (!(cause instanceof TypeError && 'code' in cause)) throw cause;
    output.progress(`${cause.message}\n${HELP}`);
    return EXIT.usage;
  }
}
