import type { SourceFormat } from '#core/importing/model.ts';
import { addDocument, addVersion, proposedVersion } from '#core/pack/draft/edit.ts';
import { proposeGroups, type GroupedFile } from '#core/pack/draft/group.ts';
import type { DraftVersion } from '#core/pack/draft/model.ts';
import type { DraftContent, FileNote } from '#renderer/services/draft-content.ts';
import { importedVersions } from './versions.ts';

/** A file that was read, with what its first page proposes. */
export interface ReadFile extends FileNote {
  readonly key: string;
  readonly fileName: string;
  readonly format: SourceFormat;
}

/** The document whose other language version a file probably is; null for none. */
function homeOf({ key, facts, numbers }: ReadFile, { pack, files }: DraftContent): string | null {
  const placeOf = (document: string, { language }: DraftVersion): string => `${document} ${language}`;
  const grouped = pack.documents.flatMap(({ id, symbol, revision, versions }) =>
    versions.map((version): GroupedFile => {
      const { content, language } = version;
      const known = content.kind === 'imported' ? files[content.key]?.numbers : undefined;
      return { key: placeOf(id, version), symbol, revision, language, numbers: known ?? [] };
    }),
  );
  const own = { key, symbol: facts.symbol, revision: facts.revision, language: facts.language, numbers };
  const group = proposeGroups([...grouped, own]).find(({ members }) =>
    members.some((each) => each.key === key),
  );
  const home = pack.documents.find(({ id, versions }) =>
    versions.some((version) => group?.members.some((each) => each.key === placeOf(id, version)) ?? false),
  );
  return home?.id ?? null;
}

/** Takes a file that was read into the draft, under the document that is proposed for it. One that is there already changes nothing. */
export function withFile(content: DraftContent, file: ReadFile): DraftContent {
  const { key, fileName, format, facts, doubts, numbers } = file;
  if (importedVersions(content.pack).some((each) => each.content.key === key)) return content;
  const version = proposedVersion(
    facts,
    { kind: 'imported', key, fileName, format, corrections: [] },
    'official',
  );
  const named = version.title === '' ? { ...version, title: fileName.replace(/\.[^.]+$/, '') } : version;
  const home = homeOf(file, content);
  const { language } = facts;
  return {
    ...content,
    pack:
      home === null ? addDocument(content.pack, facts, named).draft : addVersion(content.pack, home, named),
    files: { ...content.files, [key]: { facts, doubts, numbers } },
    languages:
      language === null || content.languages.includes(language)
        ? content.languages
        : [...content.languages, language],
  };
}
