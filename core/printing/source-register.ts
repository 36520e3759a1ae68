import type { Provenance } from '#core/pack/model.ts';
import type { ProvenanceTag } from './print-document.ts';
import type { PrintWords } from './words.ts';

export interface NumberedSource {
  readonly number: number;
  readonly provenance: Provenance;
}

/** Numbers each source at its first mention, so that a tag on paper can point at the list of sources. */
export interface SourceRegister {
  tag(provenance: Provenance): ProvenanceTag;
  all(): readonly NumberedSource[];
}

const keyOf = ({ kind, source, date, url }: Provenance): string =>
  JSON.stringify([kind, source, date, url ?? '']);

/** Gives an empty register. */
export function createSourceRegister(words: PrintWords): SourceRegister {
  const sources = new Map<string, NumberedSource>();
  return {
    tag: (provenance) => {
      const found = sources.get(keyOf(provenance)) ?? { number: sources.size + 1, provenance };
      sources.set(keyOf(provenance), found);
      return { kind: provenance.kind, words: words.provenance[provenance.kind], source: found.number };
    },
    all: () => [...sources.values()],
  };
}
