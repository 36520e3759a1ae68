import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** By these bytes the tool that sets fuses finds them in Electron's program file; version 1 and the number of fuses follow. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** Electron's fuses as it ships: `1` on, `0` off. */
const AS_SHIPPED = '101100011';

/**
 * Lays out a folder that packaging takes for a runtime and that is none: a program file with fuses in it and no code, language files
 * and licences with a word each. What is packed on it shows what packing does, and can never be started.
 */
export async function layOutPlaceholder(folder: string, electronVersion: string): Promise<void> {
  const fuses = Buffer.concat([
    Buffer.from('This is a placeholder and no program.\n'),
    Buffer.from(SENTINEL),
    Buffer.from([1, AS_SHIPPED.length]),
    Buffer.from(AS_SHIPPED),
  ]);
  await mkdir(join(folder, 'locales'), { recursive: true });
  await mkdir(join(folder, 'resources'));
  await writeFile(join(folder, 'electron'), fuses, { mode: 0o755 });
  await writeFile(join(folder, 'version'), electronVersion);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'chrome_crashpad_handler'])
    await writeFile(join(folder, name), 'placeholder');
  for (const language of ['en-US', 'zh-CN', 'ar', 'fr', 'de'])
    await writeFile(join(folder, 'locales', `${language}.pak`), 'placeholder');
}
