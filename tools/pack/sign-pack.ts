import { webcrypto } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { toBase64 } from '#core/base/base64.ts';
import { unzipSync } from 'fflate';
import { MANIFEST_PART, SIGNATURE_PART } from '#core/pack/part-names.ts';
import { openPack } from '#core/pack/open-pack.ts';
import { keyFingerprint } from '#core/pack/signature.ts';
import { writePack } from '#core/pack/write-pack.ts';
import { EXIT, type ExitCode, misused, type Options, type Output, refuse, tell } from './output.ts';
import { packCrypto, sha256, sign } from './pack-crypto.ts';
import { appErrorProblem } from './problem.ts';

const keyFile = z.strictObject({
  algorithm: z.literal('Ed25519'),
  publicKey: z.base64().length(44),
  secret: z.base64(),
});

/** `keygen -o FILE`: makes a pair of keys to sign packs with. An existing file is never written over. */
export async function keygen(options: Options, output: Output, help: string): Promise<ExitCode> {
  if (options.out === undefined) return misused('Say where to write the keys: -o me.key.json', help, output);
  const pair = await webcrypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Error('Ed25519 gave no key pair');
  const publicKey = toBase64(new Uint8Array(await webcrypto.subtle.exportKey('raw', pair.publicKey)));
  const secret = toBase64(new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', pair.privateKey)));
  const keys = { algorithm: 'Ed25519', publicKey, secret };
  await writeFile(options.out, `${JSON.stringify(keys, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
  const fingerprint = await keyFingerprint(publicKey, sha256);
  tell(
    { ok: true, file: options.out, publicKey, fingerprint },
    `${options.out}: keep it to yourself. Its fingerprint, to be told to whoever opens your packs:\n${fingerprint}`,
    options,
    output,
  );
  return EXIT.done;
}

/** `sign PACK --key FILE`: signs a pack, over itself or to `-o`; a signature that is there is replaced. */
export async function signPack(
  path: string,
  options: Options,
  output: Output,
  help: string,
): Promise<ExitCode> {
  if (options.key === undefined) return misused('Say with which keys: --key me.key.json', help, output);
  const parsed = keyFile.safeParse(readJson(await readFile(options.key, 'utf8')));
  if (!parsed.success)
    return refuse(
      [{ file: options.key, message: 'this is no file of keys; keygen makes one' }],
      options,
      output,
    );
  const bytes = new Uint8Array(await readFile(path));
  const opened = await openPack(bytes, packCrypto);
  if (!opened.ok) return refuse([appErrorProblem(path, opened.error)], options, output);
  const parts = new Map(
    Object.entries(unzipSync(bytes)).filter(([name]) => name !== MANIFEST_PART && name !== SIGNATURE_PART),
  );
  const signed = await writePack(parts, sha256, { keys: parsed.data, sign });
  const check = await openPack(signed, packCrypto);
  if (!check.ok)
    return refuse(
      [{ file: options.key, message: 'its secret does not belong to its public key, so nothing was signed' }],
      options,
      output,
    );
  const file = options.out ?? path;
  await writeFile(file, signed);
  const { signature } = check.value;
  const fingerprint = signature.kind === 'signed' ? signature.fingerprint : '';
  tell({ ok: true, file, signature }, `${file}: signed by ${fingerprint}`, options, output);
  return EXIT.done;
}

/** Gives undefined for what is not JSON; the schema refuses that. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
