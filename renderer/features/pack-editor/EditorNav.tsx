import { useRoute } from 'wouter';
import { useFormat, useText } from '#renderer/i18n/index.ts';
import type { DraftEditing } from '#renderer/services/drafts.ts';
import { readPart, ROUTES, routeTo } from '#renderer/state/routes.ts';
import { NavLink, NavSection } from '#renderer/ui/index.ts';
import { useDraftTitle } from './draft-title.ts';
import type { DraftPart } from './model/problem-place.ts';
import { useDraftContent, useOpenedDraft } from './use-draft.ts';

interface PartsProps {
  readonly id: string;
  readonly part: string;
  readonly editing: DraftEditing;
}

function Parts({ id, part, editing }: PartsProps) {
  const t = useText('packEditor');
  const format = useFormat();
  const content = useDraftContent(editing);
  const { pack } = content;
  const title = useDraftTitle(content);
  const link = (to: DraftPart, count?: number) => (
    <NavLink
      href={routeTo.prepare(id, to)}
      isCurrent={part === to || (to === 'documents' && (part === '' || part === 'files'))}
      {...(count === undefined || count === 0 ? {} : { end: format.number(count) })}
    >
      {t(`${to === 'programme' ? 'items' : to}.heading`)}
    </NavLink>
  );
  return (
    <NavSection title={title}>
      {link('documents', pack.documents.length)}
      {link('meeting')}
      {link('programme', pack.agenda.length)}
      {link('themes', pack.themes.length)}
      {link('outcomes', pack.outcomes.length)}
      <NavLink href={routeTo.prepare(id, 'save')} isCurrent={part === 'save'}>
        {t('save.heading')}
      </NavLink>
    </NavSection>
  );
}

function OpenParts({ id, part }: { readonly id: string; readonly part: string }) {
  const opened = useOpenedDraft(id);
  return opened?.ok ? <Parts id={id} part={part} editing={opened.value} /> : null;
}

/** The left side of the editor: the way back, and the parts of the draft that is open. */
export function EditorNav() {
  const t = useText('packEditor');
  const [, params] = useRoute(ROUTES.prepare);
  const id = params?.draft === undefined ? null : readPart(params.draft);
  return (
    <>
      <NavSection>
        <NavLink href={id === null ? routeTo.library() : routeTo.prepare()} icon="back">
          {id === null ? t('nav.library') : t('nav.drafts')}
        </NavLink>
      </NavSection>
      {id !== null && <OpenParts key={id} id={id} part={readPart(params?.part ?? '')} />}
    </>
  );
}
