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

/** Understands the file of a language version, with the corrections and in the language that the draft says; counts those that fit nothing. */
function importedText(
  source: SourceDocument,
  version: DraftVersion,
): { readonly text: DocumentText; readonly lost: number } {
  const { language, content } = version;
  const corrections = content.kind === 'imported' ? content.corrections : [];
  const { text, findings } = structure({ ...source, language }, corrections);
  return {
    text: { ...text, language, direction: directionOf(language) },
    lost: findings.find(({ code }) => code === 'correction-lost')?.count ?? 0,
  };
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
        if (source) {
          const { text, lost } = importedText(source, version);
          texts.set(part, text);
          if (lost > 0)
            problems.push(
              draftProblem(
                'text-faulty',
                path,
                `${String(lost)} of the corrections fit no place in the file`,
              ),
            );
        } else
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
