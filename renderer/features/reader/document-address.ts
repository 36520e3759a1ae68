import type { DocumentId } from '#core/pack/model.ts';
import { routeTo } from '#renderer/state/routes.ts';

/** Gives a segment of an address as it was before it was encoded; as it stands when it was not encoded rightly. */
export function decodePath(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Gives the whole address of a paragraph, to be copied. */
export function paragraphAddress(document: DocumentId, path: string): string {
  return new URL(`#${routeTo.document(document, path)}`, window.location.href).href;
}
