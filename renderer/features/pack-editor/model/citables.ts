import { createContext, useContext } from 'react';
import type { Block, DocumentText } from '#core/documents/document.ts';
import type { DraftCitation, PackDraft } from '#core/pack/draft/model.ts';
import { textPartName } from '#core/pack/part-names.ts';
import { firstText } from './texts.ts';

/** The paragraphs that things of a draft can be about. */
export interface Citables {
  readonly documents: readonly { readonly id: string; readonly name: string }[];
  /** False while a file is still being understood. */
  readonly isComplete: boolean;
  readonly nameOf: (document: string) => string;
  readonly find: (cite: DraftCitation) => Block | null;
  /** Gives the paragraphs of a document that have this number, then those with these words. */
  readonly search: (document: string, query: string, most: number) => readonly Block[];
}

/** Gives the paragraphs of a draft's documents; `texts` holds the understood ones by the name of their part. */
export function citablesOf(
  { documents: all }: PackDraft,
  texts: ReadonlyMap<string, DocumentText>,
  isComplete: boolean,
): Citables {
  const documents = all.map(({ id, symbol, shortTitle }) => ({
    id,
    name: symbol ?? (firstText(shortTitle) || id),
  }));
  const versions = (id: string): readonly DocumentText[] =>
    all
      .filter((each) => each.id === id)
      .flatMap((each) => each.versions)
      .flatMap(({ language }) => texts.get(textPartName(id, language)) ?? []);
  return {
    documents,
    isComplete,
    nameOf: (id) => documents.find((each) => each.id === id)?.name ?? id,
    find: ({ document, path }) =>
      versions(document)
        .flatMap(({ blocks }) => blocks.find((block) => block.path === path) ?? [])
        .at(0) ?? null,
    search: (id, query, most) => {
      const wanted = query.trim().toLowerCase().replace(/^¶\s*/, '');
      const seen = new Set<string>();
      const withNumber: Block[] = [];
      const withWords: Block[] = [];
      for (const block of versions(id).flatMap(({ blocks }) => blocks)) {
        if (seen.has(block.path)) continue;
        const isNumber = block.label?.toLowerCase() === wanted;
        if (!isNumber && !block.text.toLowerCase().includes(wanted)) continue;
        seen.add(block.path);
        (isNumber ? withNumber : withWords).push(block);
      }
      return [...withNumber, ...withWords].slice(0, most);
    },
  };
}

export const CitablesContext = createContext<Citables | null>(null);

/** Gives the paragraphs of the open draft. */
export function useCitables(): Citables {
  const citables = useContext(CitablesContext);
  if (citables === null) throw new Error('Paragraphs are asked for outside a draft');
  return citables;
}
