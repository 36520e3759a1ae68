import type { DraftContent, DraftDocument, DraftVersion, PackDraft } from '#core/pack/draft/model.ts';

type Kind = DraftContent['kind'];

/** A language version with what it is made of. */
export interface VersionOf<Made extends Kind> {
  readonly document: DraftDocument;
  readonly version: DraftVersion;
  readonly content: Extract<DraftContent, { readonly kind: Made }>;
}

/** A language version that was made from a file. */
export type ImportedVersion = VersionOf<'imported'>;
/** A language version as an earlier pack has it. */
export type KeptVersion = VersionOf<'kept'>;

const isMadeOf = <Made extends Kind>(
  content: DraftContent,
  kind: Made,
): content is Extract<DraftContent, { readonly kind: Made }> => content.kind === kind;

const versionsOf = <Made extends Kind>(
  documents: readonly DraftDocument[],
  kind: Made,
): readonly VersionOf<Made>[] =>
  documents.flatMap((document) =>
    document.versions.flatMap((version) =>
      isMadeOf(version.content, kind) ? [{ document, version, content: version.content }] : [],
    ),
  );

/** Gives the versions of a draft that were made from files. */
export const importedVersions = ({ documents }: PackDraft): readonly ImportedVersion[] =>
  versionsOf(documents, 'imported');

/** Gives the versions that documents take over from an earlier pack. */
export const keptVersions = (documents: readonly DraftDocument[]): readonly KeptVersion[] =>
  versionsOf(documents, 'kept');
