import type { SourceFormat } from '#core/importing/model.ts';
import { addDocument, addVersion, proposedVersion } from '#core/pack/draft/edit.ts';
import { proposeHome, type GroupedFile } from '#core/pack/draft/group.ts';
import type { DraftContent, FileNote } from '#renderer/services/draft-content.ts';
import { importedVersions } from './versions.ts';

/** A file that was read, with what its first page proposes. */
export interface ReadFile extends FileNote {
  readonly key: string;
  readonly fileName: string;
  readonly format: SourceFormat;
}

/** The document whose other language version a file probably is; null for none. */
function homeOf({ key, fileName, facts, numbers }: ReadFile, { pack, files }: DraftContent): string | null {
  const groups = pack.documents.map(({ id, symbol, revision, versions }) => ({
    id,
    symbol,
    revision,
    files: versions.map(({ content, language }): GroupedFile => {
      const imported = content.kind === 'imported' ? content : null;
      const known = imported === null ? undefined : files[imported.key]?.numbers;
      const name = imported?.fileName ?? null;
      return { key: `${id} ${language}`, symbol, revision, language, name, numbers: known ?? [] };
    }),
  }));
  const { symbol, revision, language } = facts;
  return proposeHome(groups, { key, symbol, revision, language, name: fileName, numbers });
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
