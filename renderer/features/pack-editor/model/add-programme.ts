import { draftItems } from '#core/importing/programme/draft-items.ts';
import type { ImportedProgramme } from '#core/importing/programme/model.ts';
import type { DraftItem } from '#core/pack/draft/model.ts';
import type { DraftContent } from '#renderer/services/draft-content.ts';

/** A programme that was read, and the file that it stood in. */
export interface ReadProgramme {
  readonly name: string;
  readonly programme: ImportedProgramme;
}

/** Takes the items of programmes into the draft: behind those that are there, or in the place of them all. */
export function withProgrammes(
  content: DraftContent,
  programmes: readonly ReadProgramme[],
  mode: 'add' | 'replace',
): DraftContent {
  const agenda: DraftItem[] = mode === 'add' ? [...content.pack.agenda] : [];
  const languages = [...content.languages];
  for (const { programme } of programmes) {
    const language = programme.language ?? content.languages[0] ?? 'und';
    if (!languages.includes(language)) languages.push(language);
    agenda.push(...draftItems(programme.entries, language, 'official', agenda));
  }
  return { ...content, languages, pack: { ...content.pack, agenda } };
}
