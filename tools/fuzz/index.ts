import { unzipSync } from 'fflate';
import type { AppError } from '#core/base/errors.ts';
import { ok, type Result } from '#core/base/result.ts';
import { draftItems } from '#core/importing/programme/draft-items.ts';
import { readProgrammeFile } from '#core/importing/programme/read-programme.ts';
import { readFile } from '#core/importing/read-file.ts';
import { structure } from '#core/importing/structure/structure.ts';
import { openPack } from '#core/pack/open-pack.ts';
import { MANIFEST_PART } from '#core/pack/part-names.ts';
import { inProject, runMain, say } from '#tools/base/project.ts';
import { compilePack } from '#tools/pack/compile-pack.ts';
import { packCrypto } from '#tools/pack/pack-crypto.ts';
import { readPdfFile } from '#tools/pdf/read-pdf-file.ts';
import { mutatedDocx } from './docx.ts';
import { handInReader } from './hand-in.ts';
import { mutatedPack, type SoundParts } from './mpack.ts';
import { mutatedPdf } from './pdf.ts';
import { mutatedText } from './texts.ts';

/** A reader and its damaged files: seed in, outcome out. It must not throw, whatever the seed. */
type Target = (seed: number) => Promise<Result<unknown, AppError>>;

/** Reads a file as the app and the command line do, and understands what was read. */
function document(name: string, mutated: (seed: number) => Uint8Array): Target {
  return async (seed) => {
    const read = await readFile(mutated(seed), name, { pdf: readPdfFile });
    return read.ok ? ok(structure(read.value.source)) : read;
  };
}

/** Reads a file that holds a programme, and makes items of what was read. */
function programme(kind: 'ics' | 'csv'): Target {
  return (seed) => {
    const read = readProgrammeFile(mutatedText(kind, seed), `a.${kind}`, 'Europe/Zurich');
    if (read?.ok !== true) return Promise.resolve(read ?? ok(null));
    return Promise.resolve(ok(draftItems(read.value.entries, 'en', 'official', [])));
  };
}

/** The parts of the pack that comes with the app, to be damaged. */
async function bundledParts(): Promise<SoundParts> {
  const compiled = await compilePack(inProject('resources/packs/wipo-conversation-2019'));
  if (!compiled.ok) throw new Error('The bundled pack does not compile');
  const files = Object.entries(unzipSync(compiled.value.bytes));
  return new Map(
    files
      .filter(([name]) => name !== MANIFEST_PART)
      .map(([name, bytes]): [string, unknown] => [name, JSON.parse(new TextDecoder().decode(bytes))]),
  );
}

function mpack(parts: SoundParts): Target {
  return async (seed) => openPack(await mutatedPack(parts, seed), packCrypto);
}

const TARGETS: Readonly<Record<string, () => Promise<Target> | Target>> = {
  text: () => document('a.txt', (seed) => mutatedText('text', seed)),
  markdown: () => document('a.md', (seed) => mutatedText('markdown', seed)),
  html: () => document('a.html', (seed) => mutatedText('html', seed)),
  akn: () => document('a.xml', (seed) => mutatedText('akn', seed)),
  ics: () => programme('ics'),
  csv: () => programme('csv'),
  docx: () => document('a.docx', mutatedDocx),
  mpack: async () => mpack(await bundledParts()),
  pdf: () => document('a.pdf', mutatedPdf),
  'hand-in': () => handInReader('bytes'),
  'hand-in-archive': () => handInReader('archive'),
  'hand-in-updates': () => handInReader('updates'),
};

const TIMES = 10_000;
/** Longest that one file may take, in milliseconds. */
const PATIENCE = 10_000;

/** Reads damaged files of one kind; gives how many seeds failed: thrown, or too slow. */
async function fuzz(name: string, target: Target, times: number, first: number): Promise<number> {
  const outcomes = new Map<string, number>();
  let failed = 0;
  let slowest = 0;
  for (let seed = first; seed < first + times; seed += 1) {
    const start = performance.now();
    let outcome: string;
    try {
      const result = await target(seed);
      outcome = result.ok ? 'read' : result.error.code;
    } catch (cause) {
      failed += 1;
      outcome = 'thrown';
      say(`${name}, seed ${String(seed)}: ${String(cause)}`);
    }
    const took = performance.now() - start;
    slowest = Math.max(slowest, took);
    if (took > PATIENCE) {
      failed += 1;
      say(`${name}, seed ${String(seed)}: took ${took.toFixed(0)} ms`);
    }
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  const told = [...outcomes].map(([outcome, count]) => `${outcome} ${String(count)}`).join(', ');
  say(
    `${name}: ${String(times)} damaged files, seeds from ${String(first)}; ${told}; slowest ${slowest.toFixed(0)} ms; ${String(failed)} failed`,
  );
  return failed;
}

/** `npm run fuzz [-- COUNT [KIND [SEED]]]`: reads so many damaged files of each kind, 10,000 when not said, from a seed on. */
await runMain(async () => {
  const [count = String(TIMES), kind = 'all', seed = '0'] = process.argv.slice(2);
  const isKnown = kind === 'all' || kind in TARGETS;
  if (!/^[1-9]\d{0,8}$/.test(count) || !/^\d{1,9}$/.test(seed) || !isKnown) {
    say(`How many? npm run fuzz -- COUNT [all|${Object.keys(TARGETS).join('|')} [SEED]]`);
    return 2;
  }
  let failed = 0;
  for (const [name, make] of Object.entries(TARGETS))
    if (kind === 'all' || kind === name)
      failed += await fuzz(name, await make(), Number(count), Number(seed));
  return failed === 0 ? 0 : 1;
});
