import type { DocumentText } from '#core/documents/document.ts';
import { directionOf } from '#core/documents/language.ts';
import { parseMarkedText } from '#core/documents/marked-text.ts';
import type { SourceDocument } from '#core/importing/model.ts';
import { structure } from '#core/importing/structure/structure.ts';
import { textPartName } from '../part-names.ts';
import type { DraftVersion, PackDraft } from './model.ts';
import { type DraftProblem, draftProblem } from './problems.ts';

/** Files of a draft as their readers read them, by key. */
export type DraftSources = ReadonlyMap<string, SourceDocument>;

/** Understands the file of a language version, with the corrections and in the language that the draft says. */
function importedText(source: SourceDocument, version: DraftVersion): DocumentText {
  const corrections = version.content.kind === 'imported' ? version.content.corrections : [];
  const { text } = structure({ ...source, language: version.language }, corrections);
  return { ...text, language: version.language, direction: directionOf(version.language) };
}

/** Gives the text of every language version by the name of its part, and tells which have none and why. */
export function draftTexts(
  draft: PackDraft,
  sources: DraftSources,
): { readonly texts: ReadonlyMap<string, DocumentText>; readonly problems: readonly DraftProblem[] } {
  const texts = new Map<string, DocumentText>();
  const problems: DraftProblem[] = [];
  for (const [index, { id, versions }] of draft.documents.entries()) {
    for (const [nth, version] of versions.entries()) {
      const path = ['documents', index, 'versions', nth, 'content'];
      const part = textPartName(id, version.language);
      const { content } = version;
      if (content.kind === 'marked') {
        const text = parseMarkedText(content.text, version.language);
        if (text.ok) texts.set(part, text.value);
        else
          problems.push(
            ...text.error.map(({ message, line }) => draftProblem('text-faulty', path, message, line)),
          );
      } else {
        const source = content.kind === 'imported' ? sources.get(content.key) : undefined;
        if (source) texts.set(part, importedText(source, version));
        else
          problems.push(
            draftProblem(
              'file-unread',
              path,
              `${content.kind === 'imported' ? content.fileName : content.document} could not be read`,
            ),
          );
      }
    }
  }
  return { texts, problems };
}
