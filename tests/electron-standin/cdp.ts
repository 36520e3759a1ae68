import type { CDPSession } from 'playwright-core';
import type { Readable, Writable } from 'node:stream';

type Listener = (params: unknown) => void;

/** One conversation with the browser or with one of its pages, with the protocol's own types. */
export interface Cdp {
  readonly send: CDPSession['send'];
  readonly on: CDPSession['on'];
}

interface Message {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** The browser's debugging pipe: messages of JSON, each ended by a zero byte. It ends when the browser does, and the browser with it. */
export class CdpPipe {
  readonly #out: Writable;
  readonly #waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (cause: Error) => void }
  >();
  readonly #listeners = new Map<string, Listener[]>();
  #last = 0;
  #rest = '';

  constructor(out: Writable, into: Readable) {
    this.#out = out;
    out.on('error', () => this.#end());
    into.setEncoding('utf8');
    into.on('data', (chunk: string) => this.#read(chunk));
    into.on('close', () => this.#end());
  }

  /** Gives the conversation of a session; without an id, that of the browser itself. */
  session(sessionId?: string): Cdp {
    const prefix = sessionId ?? '';
    const session: Cdp = {
      send: ((method: string, params: object = {}) => this.#send(method, params, sessionId)) as Cdp['send'],
      on: ((method: string, listener: Listener) => {
        const key = `${prefix}|${method}`;
        this.#listeners.set(key, [...(this.#listeners.get(key) ?? []), listener]);
        return session;
      }) as Cdp['on'],
    };
    return session;
  }

  #send(method: string, params: object, sessionId: string | undefined): Promise<unknown> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  #read(chunk: string): void {
    const parts = (this.#rest + chunk).split('\0');
    this.#rest = parts.pop() ?? '';
    for (const part of parts) this.#receive(JSON.parse(part) as Message);
  }

  #receive({ id, sessionId, method, params, result, error }: Message): void {
    if (id === undefined) {
      for (const listener of this.#listeners.get(`${sessionId ?? ''}|${method}`) ?? []) listener(params);
      return;
    }
    const caller = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) caller?.reject(new Error(error.message));
    else caller?.resolve(result);
  }

  #end(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('The browser is gone.'));
    this.#waiting.clear();
  }
}
