import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { HandIn, HandInRecord } from '#core/delegation/hand-in.ts';
import { decryptWith, encryptTo } from '#readers/delegation/age-file.ts';
import { makeHandInFile, openHandInFile } from '#readers/delegation/hand-in-file.ts';
import { sign } from '#readers/delegation/keys.ts';
import { signedBytes, writeHandIn } from '#core/delegation/write-hand-in.ts';
import { leaving, note } from './support/notes.ts';
import { author, digest, person } from './support/people.ts';

const anna = await person('Anna', 1);
const head = await person('Head', 2, 'head');
const deputy = await person('Deputy', 3);
const stranger = await person('Stranger', 4);

const READABLE = { json: '{"notes":[]}', markdown: '# Notes\n' };
const records: readonly HandInRecord[] = [
  leaving(note(10, author(1), 'We support ¶ 11.'), 50),
  leaving(note(11, author(1), '我们支持。'), 60),
];
const handIn: HandIn = {
  writtenAt: 1000,
  sender: anna.contact,
  recipients: [head.contact.recipient, deputy.contact.recipient],
  records,
};
const file = await makeHandInFile(handIn, READABLE, anna.keys);

const codeOf = async (bytes: Uint8Array, keys = head.keys): Promise<string> => {
  const opened = await openHandInFile(bytes, keys);
  return opened.ok ? 'ok' : opened.error.code;
};

/** Opens the archive, changes it, and encrypts it again as whoever has it could. */
async function altered(change: (parts: Record<string, Uint8Array>) => unknown): Promise<Uint8Array> {
  const archive = await decryptWith(file, head.keys.identity);
  if (!archive.ok) throw new Error(archive.error.code);
  const parts = unzipSync(archive.value);
  await change(parts);
  return encryptTo(zipSync(parts), [head.contact.recipient]);
}

/** Signs a changed manifest anew with the keys of the sender that it names. */
async function resigned(change: (manifest: Record<string, unknown>) => void): Promise<Uint8Array> {
  return altered(async (parts) => {
    const manifest = JSON.parse(strFromU8(parts['manifest.json'] ?? new Uint8Array()));
    change(manifest);
    const written = strToU8(JSON.stringify(manifest));
    parts['manifest.json'] = written;
    const signature = await sign(signedBytes(written), anna.keys);
    parts['signature.txt'] = strToU8(Buffer.from(signature).toString('base64'));
  });
}

describe('a hand-in file', () => {
  it('opens for each recipient and gives what was written', async () => {
    for (const { keys } of [head, deputy])
      expect(await openHandInFile(file, keys)).toEqual({ ok: true, value: handIn });
  });

  it('carries a readable copy that any age tool and zip tool give', async () => {
    const archive = await decryptWith(file, deputy.keys.identity);
    const parts = unzipSync(archive.ok ? archive.value : new Uint8Array());
    expect(strFromU8(parts['notes.md'] ?? new Uint8Array())).toBe(READABLE.markdown);
    expect(strFromU8(parts['notes.json'] ?? new Uint8Array())).toBe(READABLE.json);
  });

  it('is refused by whoever it is not encrypted to', async () => {
    expect(await codeOf(file, stranger.keys)).toBe('hand-in-not-for-you');
  });

  it('is refused where somebody passed it on, though it decrypts and its signature is good', async () => {
    const archive = await decryptWith(file, head.keys.identity);
    const passedOn = await encryptTo(archive.ok ? archive.value : new Uint8Array(), [
      stranger.contact.recipient,
    ]);
    expect(await codeOf(passedOn, stranger.keys)).toBe('hand-in-passed-on');
    const named = await resigned((manifest) => (manifest.recipients = [head.contact.recipient]));
    expect(await codeOf(named)).toBe('ok');
  });

  it('is refused when anything of it was changed without the sender', async () => {
    const naming = await altered((parts) => {
      const manifest = JSON.parse(strFromU8(parts['manifest.json'] ?? new Uint8Array()));
      parts['manifest.json'] = strToU8(
        JSON.stringify({ ...manifest, recipients: [stranger.contact.recipient] }),
      );
    });
    expect(await codeOf(naming)).toBe('hand-in-signature');
    expect(await codeOf(await altered((parts) => (parts['updates.bin'] = strToU8('x'))))).toBe(
      'hand-in-damaged',
    );
    expect(await codeOf(await altered((parts) => (parts['notes.md'] = strToU8('x'))))).toBe(
      'hand-in-damaged',
    );
    expect(await codeOf(await altered((parts) => delete parts['records.json']))).toBe('hand-in-damaged');
    expect(await codeOf(await altered((parts) => delete parts['signature.txt']))).toBe('hand-in-damaged');
    expect(await codeOf(await altered(() => undefined))).toBe('ok');
  });

  it('is refused when it holds records of another owner, signed or not', async () => {
    const others = [...records, leaving(note(12, author(3), 'Not mine.'), 70)];
    expect(await codeOf(await makeHandInFile({ ...handIn, records: others }, READABLE, anna.keys))).toBe(
      'hand-in-other-owner',
    );
  });

  it('says of a newer, a foreign and a damaged file what it is', async () => {
    expect(await codeOf(await resigned((manifest) => (manifest.version = 2)))).toBe('hand-in-newer');
    expect(await codeOf(await resigned((manifest) => (manifest.format = 'other')))).toBe('hand-in-foreign');
    expect(await codeOf(await resigned((manifest) => (manifest.sender = {})))).toBe('hand-in-damaged');
    expect(await codeOf(strToU8('hello'))).toBe('hand-in-foreign');
    expect(await codeOf(new Uint8Array())).toBe('hand-in-foreign');
    expect(await codeOf(await encryptTo(strToU8('hello'), [head.contact.recipient]))).toBe('hand-in-foreign');
    for (const cut of [30, 200, file.length - 1])
      expect(await codeOf(file.subarray(0, cut))).toBe('hand-in-damaged');
    const twice = { ...handIn, records: [...records, ...records.slice(0, 1)] };
    expect(await codeOf(await makeHandInFile(twice, READABLE, anna.keys))).toBe('hand-in-damaged');
  });

  it('gives no record under a signature for another purpose', async () => {
    const bare = await writeHandIn(handIn, READABLE, {
      digest,
      sign: async () => sign(strToU8('other'), anna.keys),
    });
    expect(await codeOf(await encryptTo(bare, handIn.recipients))).toBe('hand-in-signature');
  });
});
