import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { serveFile } from '#main/security/served-files.ts';

/** The browser edition always lives here: at another port the browser would show an empty app. */
export const FIXED_PORT = 47130;

const WHO = '/__attache';
const IDENTITY = 'attache-browser-edition';

export type ServerOutcome =
  | { readonly state: 'serving'; readonly url: string; readonly close: () => Promise<void> }
  /** Another Attaché serves there already. */
  | { readonly state: 'already'; readonly url: string }
  /** Something else has the port. */
  | { readonly state: 'taken' };

const address = (port: number): string => `http://localhost:${port}/`;

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const port = request.socket.localPort ?? 0;
  const { host } = request.headers;
  const path = (request.url ?? '/').split(/[?#]/)[0] ?? '/';
  if (host === `127.0.0.1:${port}` && path !== WHO) {
    // One origin only: the same files at another name would have another database.
    response.writeHead(308, { location: address(port) }).end();
    return;
  }
  // A name that somebody else made point here must not read the app.
  if (host !== `localhost:${port}` && host !== `127.0.0.1:${port}`) {
    response.writeHead(421).end();
    return;
  }
  if (path === WHO) {
    response.writeHead(200, { 'content-type': 'text/plain' }).end(IDENTITY);
    return;
  }
  const file = await serveFile(root, request.method ?? 'GET', path);
  response.writeHead(file.status, { ...file.headers, 'content-length': file.body.byteLength });
  response.end(request.method === 'HEAD' ? undefined : file.body);
}

/** Tells whether an Attaché answers at a port of this machine. */
async function isAttache(port: number): Promise<boolean> {
  try {
    const answered = await fetch(`http://127.0.0.1:${port}${WHO}`, { signal: AbortSignal.timeout(3000) });
    return (await answered.text()) === IDENTITY;
  } catch {
    return false;
  }
}

function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      cause.code === 'EADDRINUSE' || cause.code === 'EACCES' ? resolve(false) : reject(cause),
    );
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
}

/** Serves the built renderer to this machine only. Port 0 takes any free one, which is for tests. */
export async function startServer(root: string, port = FIXED_PORT): Promise<ServerOutcome> {
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => response.writeHead(500).end());
  });
  if (!(await listen(server, port))) {
    return (await isAttache(port)) ? { state: 'already', url: address(port) } : { state: 'taken' };
  }
  const bound = server.address();
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { state: 'serving', url: address(typeof bound === 'object' && bound ? bound.port : port), close };
}
