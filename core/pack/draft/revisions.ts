import { reviseDocument } from './edit.ts';
import { sameSymbol } from './group.ts';
import type { DraftDocument, PackDraft } from './model.ts';

/** The first issue is 0; `REV.` is the first revision as `REV.1` is. */
const rankOf = ({ revision }: DraftDocument): number =>
  revision === '' ? 0 : Number(/\d+/.exec(revision)?.[0] ?? 1);

/** Gives the document of which another of the draft is a revision by its symbol; null for none. The nearest earlier one counts. */
export function revisedBy({ documents }: PackDraft, id: string): DraftDocument | null {
  const own = documents.find((each) => each.id === id);
  const symbol = own?.symbol ?? null;
  if (own === undefined || symbol === null) return null;
  const earlier = documents.filter(
    (each) => each !== own && sameSymbol(each.symbol, symbol) && rankOf(each) < rankOf(own),
  );
  return earlier.toSorted((one, other) => rankOf(other) - rankOf(one))[0] ?? null;
}

/** Gives the languages in which a revision is not there: their versions leave the draft with the earlier text. */
export const languagesLost = (earlier: DraftDocument, revision: DraftDocument): readonly string[] =>
  earlier.versions
    .map(({ language }) => language)
    .filter((language) => !revision.versions.some((version) => version.language === language));

/** Puts a document of the draft in the place of an earlier one that it revises; see `reviseDocument`. */
export function takeAsRevision(draft: PackDraft, id: string, earlier: string): PackDraft {
  const revision = draft.documents.find((each) => each.id === id);
  if (revision === undefined || id === earlier || !draft.documents.some((each) => each.id === earlier))
    return draft;
  const documents = draft.documents.filter((each) => each.id !== id);
  return reviseDocument({ ...draft, documents }, earlier, revision, revision.versions);
}
