import type { ProposedFacts } from '#core/importing/structure/model.ts';
import { appendRevision } from './group.ts';
import type { DraftContent, DraftDocument, DraftText, DraftVersion, PackDraft } from './model.ts';
import { freeId } from './new-id.ts';

const LONGEST_LINE = 1000;

/** Gives a text in one language. */
export const textIn = (language: string, text: string, source: string): DraftText =>
  text === '' ? {} : { [language]: { text, source } };

/** Replaces a document by what `change` makes of it; a draft without it stays as it is. */
export function changeDocument(
  draft: PackDraft,
  id: string,
  change: (document: DraftDocument) => DraftDocument,
): PackDraft {
  return { ...draft, documents: draft.documents.map((each) => (each.id === id ? change(each) : each)) };
}

/** Gives a language version of these contents, with what the first page proposes. */
export function proposedVersion(facts: ProposedFacts, content: DraftContent, source: string): DraftVersion {
  return {
    language: facts.language ?? 'und',
    title: (facts.title ?? '').replace(/\s+/g, ' ').slice(0, LONGEST_LINE),
    source,
    content,
  };
}

/** Adds a document of one version, with what its first page proposes. Gives the draft and the document's id. */
export function addDocument(
  draft: PackDraft,
  facts: ProposedFacts,
  version: DraftVersion,
): { readonly draft: PackDraft; readonly id: string } {
  const taken = new Set(draft.documents.map((each) => each.id));
  const id = freeId(appendRevision(facts.symbol ?? version.title, facts.revision), 'document', taken);
  const document: DraftDocument = {
    id,
    symbol: facts.symbol,
    revision: facts.revision,
    date: facts.date,
    shortTitle: textIn(version.language, version.title, version.source),
    versions: [version],
  };
  return { draft: { ...draft, documents: [...draft.documents, document] }, id };
}

/**
 * Adds a language version to a document, with its title among the short titles. A version in the same language is
 * replaced where it stands.
 */
export function addVersion(draft: PackDraft, document: string, version: DraftVersion): PackDraft {
  return changeDocument(draft, document, (each) => {
    const isThere = each.versions.some(({ language }) => language === version.language);
    return {
      ...each,
      shortTitle: { ...textIn(version.language, version.title, version.source), ...each.shortTitle },
      versions: isThere
        ? each.versions.map((old) => (old.language === version.language ? version : old))
        : [...each.versions, version],
    };
  });
}

/** Takes a language version out of a document, and the document out of the draft when it was the last. */
export function removeVersion(draft: PackDraft, document: string, language: string): PackDraft {
  const changed = changeDocument(draft, document, (each) => ({
    ...each,
    versions: each.versions.filter((version) => version.language !== language),
  }));
  return { ...changed, documents: changed.documents.filter(({ versions }) => versions.length > 0) };
}

/** Puts a language version under another document, where it replaces a version in its language. */
export function moveVersion(draft: PackDraft, from: string, language: string, to: string): PackDraft {
  const version = draft.documents
    .find(({ id }) => id === from)
    ?.versions.find((each) => each.language === language);
  if (version === undefined || from === to || !draft.documents.some(({ id }) => id === to)) return draft;
  return addVersion(removeVersion(draft, from, language), to, version);
}

/** Gives a language version a document of its own: it was put under one to which it does not belong. */
export function splitVersion(
  draft: PackDraft,
  from: string,
  language: string,
  facts: ProposedFacts,
): PackDraft {
  const version = draft.documents
    .find(({ id }) => id === from)
    ?.versions.find((each) => each.language === language);
  return version === undefined
    ? draft
    : addDocument(removeVersion(draft, from, language), facts, version).draft;
}

/**
 * Puts a revision in the place of the earlier one: the document keeps its id, so that notes and citations find their way.
 * Versions of the earlier revision in other languages leave the draft with it; they are of another text.
 */
export function reviseDocument(
  draft: PackDraft,
  document: string,
  facts: Pick<ProposedFacts, 'revision' | 'date'>,
  versions: readonly DraftVersion[],
): PackDraft {
  return changeDocument(draft, document, (each) => ({
    ...each,
    revision: facts.revision,
    date: facts.date ?? each.date,
    versions,
  }));
}
