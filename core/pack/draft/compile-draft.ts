import { err, ok, type Result } from '#core/base/result.ts';
import type { DocumentText } from '#core/documents/document.ts';
import type { MeetingFile } from '../schema.ts';
import { draftTexts, type DraftSources } from './draft-texts.ts';
import type { PackDraft } from './model.ts';
import { type DraftProblem, meetingOfDraft, problemsOfContent } from './problems.ts';

/** What a pack says, before it is written (`writePack`). */
export interface PackContent {
  readonly meeting: MeetingFile;
  /** Texts by the name of their part. */
  readonly texts: ReadonlyMap<string, DocumentText>;
}

/**
 * Compiles a draft to the content of a pack; or tells everything that keeps it from being one. The app's editor and the
 * source folders of the command line both come through here.
 */
export function compileDraft(
  draft: PackDraft,
  sources: DraftSources,
): Result<PackContent, readonly DraftProblem[]> {
  const meeting = meetingOfDraft(draft);
  if (!meeting.ok) return meeting;
  const { texts, problems } = draftTexts(draft, sources);
  if (problems.length > 0) return err(problems);
  const faults = problemsOfContent(draft, meeting.value, texts);
  return faults.length > 0 ? err(faults) : ok({ meeting: meeting.value, texts });
}
