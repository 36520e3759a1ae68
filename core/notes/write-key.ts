import * as Y from 'yjs';

/**
 * Gives a key that no other write of this or another device has: the position in the document's own log that the next
 * write will take.
 */
export function writeKey(doc: Y.Doc): string {
  return `${doc.clientID}-${Y.getState(doc.store, doc.clientID)}`;
}
