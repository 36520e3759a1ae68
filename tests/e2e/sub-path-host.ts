import { createServer } from 'node:http';
import { serveFile } from '#main/security/served-files.ts';

/** A static host that has the site in a folder beside other people's. */
export interface SubPathHost {
  readonly url: string;
  readonly port: number;
  /** What was asked for outside the site's folder. */
  readonly strayed: readonly string[];
  readonly close: () => Promise<void>;
}

const FOLDER = '/delegation/briefcase';

/** Serves a built site in a folder of an origin; port 0 takes any free one. */
export async function startSubPathHost(root: string, port = 0): Promise<SubPathHost> {
  const strayed: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (!path.startsWith(`${FOLDER}/`)) {
      strayed.push(path);
      response.writeHead(404).end();
      return;
    }
    void serveFile(root, request.method ?? 'GET', path.slice(FOLDER.length)).then((file) => {
      response.writeHead(file.status, { ...file.headers }).end(file.body);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = server.address();
  const taken = typeof bound === 'object' && bound !== null ? bound.port : port;
  return {
    url: `http://localhost:${taken}${FOLDER}/`,
    port: taken,
    strayed,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
