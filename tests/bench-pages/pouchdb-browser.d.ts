/** The part of PouchDB that is measured; the package brings no types. */
declare module 'pouchdb-browser' {
  export default class PouchDB {
    constructor(name: string);
    bulkDocs(documents: readonly object[]): Promise<unknown>;
    get(id: string): Promise<{ readonly _rev: string }>;
    put(document: object): Promise<unknown>;
  }
}
