import * as Y from 'yjs';

/**
 * Gives the updates of an editing session as one, with everything that was deleted meanwhile still in it: the log is
 * history. They are played once more upon the updates `before` them, in one transaction of a document that collects no
 * garbage, because Yjs joins what was typed letter by letter only in a document; merging updates alone keeps a
 * structure for each keystroke. Where playing them does not give all of them, they are merged as they are.
 */
export function compactUpdates(before: readonly Uint8Array[], session: readonly Uint8Array[]): Uint8Array {
  const merged = Y.mergeUpdates([...session]);
  const played = play(before, session);
  return played !== null && isSame(played, merged) ? played : merged;
}

function play(before: readonly Uint8Array[], session: readonly Uint8Array[]): Uint8Array | null {
  const doc = new Y.Doc({ gc: false });
  for (const update of before) Y.applyUpdate(doc, update);
  const made: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => made.push(update));
  doc.transact(() => {
    for (const update of session) Y.applyUpdate(doc, update);
  });
  const [update] = made;
  const isWhole = doc.store.pendingStructs === null && doc.store.pendingDs === null;
  return isWhole && made.length === 1 && update !== undefined ? update : null;
}

/** Tells whether two updates hold the same insertions with their content, and the same deletions. */
function isSame(played: Uint8Array, merged: Uint8Array): boolean {
  const [one, other] = [Y.decodeUpdate(played), Y.decodeUpdate(merged)];
  return (
    rangesOf(one.ds) === rangesOf(other.ds) &&
    contentOf(one.structs) === contentOf(other.structs) &&
    extentOf(played) === extentOf(merged)
  );
}

type Decoded = ReturnType<typeof Y.decodeUpdate>;

function extentOf(update: Uint8Array): string {
  const { from, to } = Y.parseUpdateMeta(update);
  return JSON.stringify([[...from].sort(byClient), [...to].sort(byClient)]);
}

const byClient = (a: readonly [number, unknown], b: readonly [number, unknown]): number => a[0] - b[0];

/** The deleted clocks of each client, as few ranges as there can be. */
function rangesOf(deletes: Decoded['ds']): string {
  return JSON.stringify(
    [...deletes.clients].sort(byClient).map(([client, ranges]) => {
      const joined: [number, number][] = [];
      for (const { clock, len } of [...ranges].sort((a, b) => a.clock - b.clock)) {
        const last = joined.at(-1);
        if (last !== undefined && clock <= last[1]) last[1] = Math.max(last[1], clock + len);
        else joined.push([clock, clock + len]);
      }
      return [client, joined];
    }),
  );
}

/** What each client put in, in the order of its clock, whichever way it is cut into structures. */
function contentOf(structs: Decoded['structs']): string {
  const contents = new Map<number, unknown[]>();
  for (const struct of structs) {
    const content = contents.get(struct.id.client) ?? [];
    contents.set(struct.id.client, content);
    if (!(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted)
      content.push(struct.constructor.name, struct.length);
    else if (struct.content instanceof Y.ContentString) content.push(...struct.content.str);
    else if (struct.content instanceof Y.ContentAny) content.push(...struct.content.getContent());
    else content.push(bytesOf(struct.content));
  }
  return JSON.stringify([...contents].sort(byClient));
}

/** What of an element, a format or the like goes into an update. Read as a value, a type outside any document is empty. */
function bytesOf(content: Y.Item['content']): readonly number[] {
  const encoder = new Y.UpdateEncoderV1();
  encoder.writeInfo(content.getRef());
  content.write(encoder, 0);
  return [...encoder.toUint8Array()];
}
