import type { MeetingFile } from '../schema.ts';
import type { DraftDocument, PackDraft } from './model.ts';

/**
 * Gives the draft of a pack's next edition, in which everything is as that pack has it: texts and originals stay in its file, which
 * is kept beside the draft under `key`.
 */
export function draftOfPack(file: MeetingFile, key: string): PackDraft {
  const documents = file.documents.map((document): DraftDocument => ({
    ...document,
    versions: document.versions.map(({ original, ...version }) => ({
      ...version,
      content: { kind: 'kept', key, document: document.id, original },
    })),
  }));
  return { ...file, edition: file.edition + 1, documents };
}
