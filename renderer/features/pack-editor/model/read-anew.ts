import type { DocumentText } from '#core/documents/document.ts';
import { changeDocument } from '#core/pack/draft/edit.ts';
import type { DraftContent } from '#renderer/services/draft-content.ts';
import type { ReadFile } from './add-file.ts';
import type { KeptVersion } from './versions.ts';

/** A file that was read, with the text that it was understood as. */
export interface UnderstoodFile {
  readonly file: ReadFile;
  readonly text: DocumentText;
}

/** Counts the paragraphs that are not in the other text as they are: with their path, number, kind and words. */
function countDifferent(now: DocumentText, before: DocumentText): number {
  const say = ({ path, label, kind, text }: DocumentText['blocks'][number]): string =>
    JSON.stringify([path, label, kind, text]);
  const known = new Set(before.blocks.map(say));
  return now.blocks.filter((block) => !known.has(say(block))).length;
}

/**
 * Puts the file from which a version of an earlier pack was read in the place of its text, to be corrected. What was corrected for the
 * earlier pack is not in the file: how many paragraphs differ is noted (`before` is the earlier text).
 */
export function withReadAnew(
  content: DraftContent,
  { document, version }: KeptVersion,
  { file, text }: UnderstoodFile,
  before: DocumentText | null,
): DraftContent {
  const { key, fileName, format, facts, doubts, numbers } = file;
  const different = before === null ? 0 : countDifferent(text, before);
  return {
    ...content,
    pack: changeDocument(content.pack, document.id, (each) => ({
      ...each,
      versions: each.versions.map((own) =>
        own.language === version.language
          ? { ...own, content: { kind: 'imported', key, fileName, format, corrections: [] } }
          : own,
      ),
    })),
    files: {
      ...content.files,
      [key]: { facts, doubts, numbers, ...(different === 0 ? {} : { different }) },
    },
  };
}
