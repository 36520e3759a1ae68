import type { DocumentId } from '#core/pack/model.ts';
import { routeTo } from '#renderer/state/routes.ts';

/** Gives the whole address of a paragraph, to be copied. */
export function paragraphAddress(document: DocumentId, path: string): string {
  return new URL(`#${routeTo.document(document, path)}`, window.location.href).href;
}
