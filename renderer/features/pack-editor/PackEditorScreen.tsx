import { useRoute } from 'wouter';
import { useErrorText } from '#renderer/i18n/index.ts';
import { readPart, ROUTES } from '#renderer/state/routes.ts';
import { EmptyState } from '#renderer/ui/index.ts';
import { DraftEditor } from './DraftEditor.tsx';
import { DraftList } from './DraftList.tsx';
import { useOpenedDraft } from './use-draft.ts';

function OneDraft({ id, part, thing }: { id: string; part: string; thing: string | null }) {
  const errorText = useErrorText();
  const opened = useOpenedDraft(id);
  if (opened === null) return null;
  if (!opened.ok) return <EmptyState title={errorText(opened.error)} />;
  return <DraftEditor id={id} editing={opened.value} part={part} thing={thing} />;
}

/** Meeting packs in preparation: the list of them, or one under the editor. */
export function PackEditorScreen() {
  const [, params] = useRoute(ROUTES.prepare);
  const draft = params?.draft;
  if (draft === undefined) return <DraftList />;
  const id = readPart(draft);
  const thing = params?.id === undefined ? null : readPart(params.id);
  return <OneDraft key={id} id={id} part={readPart(params?.part ?? '')} thing={thing} />;
}
