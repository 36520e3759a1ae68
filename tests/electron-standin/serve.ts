import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PAGE_HOST, toApp } from './address.ts';

export type SchemeHandler = (request: Request) => Response | Promise<Response>;

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  handler: SchemeHandler | undefined,
): Promise<void> {
  if (handler === undefined || request.headers.host !== PAGE_HOST) {
    response.writeHead(404).end();
    return;
  }
  const url = toApp(`http://${PAGE_HOST}${request.url ?? '/'}`);
  const given = await handler(new Request(url, { method: request.method ?? 'GET' }));
  response.writeHead(given.status, Object.fromEntries(given.headers));
  response.end(request.method === 'HEAD' ? undefined : Buffer.from(await given.arrayBuffer()));
}

/** Serves what main's protocol handler answers, on a free port of this machine. Gives the port. */
export async function serveScheme(handler: () => SchemeHandler | undefined): Promise<number> {
  const server = createServer((request, response) => {
    answer(request, response, handler()).catch((cause: unknown) =>
      response.writeHead(500).end(String(cause)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return (server.address() as AddressInfo).port;
}
