/** What pdfjs asks for by kind and name. */
interface Wanted {
  readonly kind: string;
  readonly filename: string;
}

/**
 * Gives pdfjs the tables and faces that it asks for from the app's own files. Its own way asks the page's address, which a worker
 * has not. The class is made by pdfjs, with the addresses it was given.
 */
export class FetchedTables {
  readonly #addresses: Readonly<Record<string, unknown>>;

  constructor(addresses: Readonly<Record<string, unknown>>) {
    this.#addresses = addresses;
  }

  async fetch({ kind, filename }: Wanted): Promise<Uint8Array> {
    const base = this.#addresses[kind];
    if (typeof base !== 'string') throw new Error(`The app has no files of the kind ${kind}`);
    const answer = await fetch(`${base}${encodeURIComponent(filename)}`);
    if (!answer.ok) throw new Error(`HTTP ${String(answer.status)} for ${filename}`);
    return new Uint8Array(await answer.arrayBuffer());
  }
}
