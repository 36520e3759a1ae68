import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { SECURITY_HEADERS } from './content-policy.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.mpack': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
};

/** An answer to a request for a file of the app, whoever asks. */
export interface ServedFile {
  readonly status: 200 | 404 | 405;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

const refused = (status: 404 | 405, text: string): ServedFile => ({
  status,
  headers: { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8' },
  body: new TextEncoder().encode(text),
});

/** Gives the file of `root` that a URL path names, or null: not there, a folder, a type that we do not serve, or outside `root`. */
async function findFile(root: string, urlPath: string): Promise<string | null> {
  try {
    const decoded = decodeURIComponent(urlPath);
    if (decoded.includes('\0') || decoded.includes('\\')) return null;
    const wanted = join(root, decoded.endsWith('/') ? `${decoded}index.html` : decoded);
    // Links are followed before the comparison, so that none leads out of the folder.
    const [realRoot, real] = await Promise.all([realpath(root), realpath(wanted)]);
    if (!real.startsWith(realRoot + sep) || !(extname(real) in TYPES)) return null;
    return (await stat(real)).isFile() ? real : null;
  } catch {
    return null;
  }
}

/** Answers a request for a file under `root`. What is not there is a 404; it never throws and never leaves `root`. */
export async function serveFile(root: string, method: string, urlPath: string): Promise<ServedFile> {
  if (method !== 'GET' && method !== 'HEAD') return refused(405, 'Only reading is possible here.');
  const path = await findFile(root, urlPath);
  if (path === null) return refused(404, 'There is no such file.');
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  // Hashed names never change their content; everything else is asked for anew.
  const cache = urlPath.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  return {
    status: 200,
    headers: { ...SECURITY_HEADERS, 'content-type': type, 'cache-control': cache },
    body: new Uint8Array(await readFile(path)),
  };
}
