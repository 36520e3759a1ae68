import { access, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { MANIFEST_PART } from '#core/pack/part-names.ts';
import { PACK_LIMITS } from '#core/pack/limits.ts';
import { listZip } from '#core/pack/read-zip.ts';
import { diff } from './diff-packs.ts';
import { COMMAND_HELP, HELP } from './help.ts';
import { importFiles } from './import-files.ts';
import { describePack, inspectPack } from './inspect.ts';
import { inspectFiles } from './inspect-files.ts';
import { packJsonSchema } from './json-schema.ts';
import { loadPack } from './load-pack.ts';
import { newFolder } from './new-folder.ts';
import { EXIT, type ExitCode, misused, type Options, type Output, refuse, tell, warn } from './output.ts';
import { sha256 } from './pack-crypto.ts';
import { SOURCE_FILES } from './read-source.ts';
import { keygen, signPack } from './sign-pack.ts';

async function build(path: string, options: Options, output: Output): Promise<ExitCode> {
  output.progress(`Compiling ${path}`);
  const loaded = await loadPack(path);
  if (!loaded.ok) return refuse(loaded.error, options, output);
  const { bytes, warnings } = loaded.value;
  warn(warnings, output);
  const file = options.out ?? `${path.replace(/[/\\]+$/, '')}.mpack`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
  const result = { ok: true, file, bytes: bytes.length, sha256: await sha256(bytes), warnings };
  tell(result, `${file} (${String(bytes.length)} bytes)`, options, output);
  return EXIT.done;
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** A source folder has its pack.yaml; a pack begins as a zip does and lists its parts under a name of its own. */
async function isPack(path: string): Promise<boolean> {
  if ((await stat(path)).isDirectory()) return isThere(join(path, SOURCE_FILES.pack));
  if (path.endsWith('.mpack')) return true;
  const listed = listZip(new Uint8Array(await readFile(path)), PACK_LIMITS.parts);
  return listed.ok && listed.value.some(({ name }) => name === MANIFEST_PART);
}

async function inspect(path: string, options: Options, output: Output): Promise<ExitCode> {
  if (!(await isPack(path))) return inspectFiles(path, options, output);
  const loaded = await loadPack(path);
  if (!loaded.ok) return refuse(loaded.error, options, output);
  const { pack } = loaded.value;
  tell(inspectPack(pack), describePack(pack), options, output);
  return EXIT.done;
}

async function verify(path: string, options: Options, output: Output): Promise<ExitCode> {
  const loaded = await loadPack(path);
  if (!loaded.ok) return refuse(loaded.error, options, output);
  const { pack, bytes, warnings } = loaded.value;
  warn(warnings, output);
  const hash = await sha256(bytes);
  const { signature } = pack;
  const signed = signature.kind === 'signed' ? `; signed by ${signature.fingerprint}` : '';
  tell(
    { ok: true, sha256: hash, signature, warnings },
    `${path} is a sound meeting pack (SHA-256 ${hash})${signed}; warnings: ${String(warnings.length)}`,
    options,
    output,
  );
  return EXIT.done;
}

async function schema({ out }: Options, output: Output): Promise<ExitCode> {
  if (out === undefined) output.out(packJsonSchema().trimEnd());
  else await writeFile(out, packJsonSchema());
  return EXIT.done;
}

/** Commands by name: how many paths each takes, and what it does with them. */
interface Command {
  readonly least: number;
  readonly most: number;
  readonly run: (paths: readonly string[], options: Options, output: Output) => Promise<ExitCode>;
}

const one = (run: (path: string, options: Options, output: Output) => Promise<ExitCode>): Command => ({
  least: 1,
  most: 1,
  run: ([path = ''], options, output) => run(path, options, output),
});

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['new', one(newFolder)],
  [
    'import',
    {
      least: 2,
      most: Number.POSITIVE_INFINITY,
      run: ([folder = '', ...files], options, output) => importFiles(folder, files, options, output),
    },
  ],
  ['build', one(build)],
  ['verify', one(verify)],
  ['inspect', one(inspect)],
  [
    'diff',
    {
      least: 2,
      most: 2,
      run: ([old = '', fresh = ''], options, output) => diff(old, fresh, options, output),
    },
  ],
  ['sign', one((path, options, output) => signPack(path, options, output, COMMAND_HELP['sign'] ?? HELP))],
  [
    'keygen',
    {
      least: 0,
      most: 0,
      run: (_, options, output) => keygen(options, output, COMMAND_HELP['keygen'] ?? HELP),
    },
  ],
  ['schema', { least: 0, most: 0, run: (_, options, output) => schema(options, output) }],
]);

async function run(
  name: string,
  paths: readonly string[],
  options: Options,
  output: Output,
): Promise<ExitCode> {
  const command = COMMANDS.get(name);
  if (command === undefined) return misused(`There is no command "${name}".`, HELP, output);
  const help = COMMAND_HELP[name] ?? HELP;
  if (paths.length < command.least) return misused(`Say what to ${name}.`, help, output);
  if (paths.length > command.most)
    return misused(
      `${name} takes ${String(command.most)} path${command.most === 1 ? '' : 's'}; "${paths.slice(command.most).join(' ')}" is one too many (where to write is said with -o).`,
      help,
      output,
    );
  try {
    return await command.run(paths, options, output);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    // Of several paths, the one that failed.
    const file = 'path' in cause && typeof cause.path === 'string' ? cause.path : paths.join(' ');
    refuse([{ file, message: `this cannot be read or written (${cause.message})` }], options, output);
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
        key: { type: 'string' },
        revise: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const [command, ...paths] = positionals;
    if (values.help || command === undefined) {
      output.out((command === undefined ? undefined : COMMAND_HELP[command]) ?? HELP);
      return command === undefined && !values.help ? EXIT.usage : EXIT.done;
    }
    const { json, out, key, revise } = values;
    return await run(command, paths, { json, out, key, revise }, output);
  } catch (cause) {
    if (!(cause instanceof TypeError && 'code' in cause)) throw cause;
    return misused(cause.message, HELP, output);
  }
}
