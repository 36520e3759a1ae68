import { err, ok, type Result } from '#core/base/result.ts';
import type { DocumentText } from '#core/documents/document.ts';
import type { SourceDocument } from '#core/importing/model.ts';
import { originalPartName } from '../part-names.ts';
import type { MeetingFile } from '../schema.ts';
import { draftTexts } from './draft-texts.ts';
import type { PackDraft } from './model.ts';
import { type DraftProblem, finish, meetingOfDraft, problemsOfContent } from './problems.ts';

/** What a pack says, before it is written (`writePack`). */
export interface PackContent {
  readonly meeting: MeetingFile;
  /** Texts by the name of their part. */
  readonly texts: ReadonlyMap<string, DocumentText>;
  /** The files that texts were read from, by the name of their part. */
  readonly originals: ReadonlyMap<string, Uint8Array>;
}

/** A file of a draft: its bytes, and what its reader gives of it. */
export interface DraftFile {
  readonly bytes: Uint8Array;
  readonly source: SourceDocument;
}

function originalsOf(
  { documents }: PackDraft,
  files: ReadonlyMap<string, DraftFile>,
): ReadonlyMap<string, Uint8Array> {
  const originals = new Map<string, Uint8Array>();
  for (const { id, versions } of documents)
    for (const { language, content } of versions) {
      const file = content.kind === 'imported' ? files.get(content.key) : undefined;
      if (file && content.kind === 'imported')
        originals.set(originalPartName(id, language, content.format), file.bytes);
    }
  return originals;
}

/**
 * Compiles a draft to the content of a pack; or tells everything that keeps it from being one. The app's editor and the
 * source folders of the command line both come through here.
 */
export function compileDraft(
  draft: PackDraft,
  files: ReadonlyMap<string, DraftFile>,
): Result<PackContent, readonly DraftProblem[]> {
  const meeting = meetingOfDraft(draft);
  if (!meeting.ok) return meeting;
  const sources = new Map([...files].map(([key, { source }]) => [key, source]));
  const { texts, problems } = draftTexts(draft, sources);
  if (problems.length > 0) return err(problems);
  const faults = finish(problemsOfContent(draft, meeting.value, texts));
  return faults.length > 0
    ? err(faults)
    : ok({ meeting: meeting.value, texts, originals: originalsOf(draft, files) });
}
