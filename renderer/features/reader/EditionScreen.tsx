import { useMemo, type ReactNode } from 'react';
import { useLocation, useRoute } from 'wouter';
import type { NoteId } from '#core/base/ids.ts';
import type { DocumentId } from '#core/pack/model.ts';
import { useFormat, useLanguage, useText } from '#renderer/i18n/index.ts';
import { EditionProvider } from '#renderer/state/edition-provider.tsx';
import { useEarlierEditions } from '#renderer/state/editions.ts';
import { useMeetingPack, useNotes } from '#renderer/state/index.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { readPart, ROUTES, routeTo } from '#renderer/state/routes.ts';
import { SelectionContext, useSelection } from '#renderer/state/selection.ts';
import { EmptyState, Notice, TextLink } from '#renderer/ui/index.ts';
import { DocumentPage } from './DocumentPage.tsx';
import { LinkQuestion } from './LinkQuestion.tsx';
import { chooseMode } from './reading-mode.ts';

/** Nothing is put in view from an earlier edition; a note that is pressed there opens where it stands now. */
function EarlierSelection({ children }: { readonly children: ReactNode }) {
  const [, navigate] = useLocation();
  const selection = useSelection();
  const notes = useNotes();
  const { openNote } = selection;
  const earlier = useMemo(
    () => ({
      ...selection,
      select: () => undefined,
      compose: () => undefined,
      openNote: (id: NoteId | null) => {
        const place = notes.find((note) => note.id === id)?.fields.anchor.paragraph ?? null;
        navigate(place === null ? routeTo.notes() : routeTo.document(place.document, place.path));
        openNote(id);
      },
    }),
    [selection, notes, navigate, openNote],
  );
  return <SelectionContext value={earlier}>{children}</SelectionContext>;
}

/** A document as an earlier edition of the pack has it, to be read: the notes that were written on it are marked. */
export function EditionScreen() {
  const t = useText('changes');
  const format = useFormat();
  const language = useLanguage();
  const present = useMeetingPack();
  const editions = useEarlierEditions();
  const { preferences, setPreferences } = usePreferences();
  const [, params] = useRoute(ROUTES.edition);
  const wanted = readPart(params?.edition ?? '');
  const id = readPart(params?.document ?? '');
  const edition = editions.find(({ name }) => name === wanted);
  const document = edition?.pack.documents.find((each) => each.id === id);
  const mode = document === undefined ? null : chooseMode(document, preferences.reading, language);
  if (edition === undefined || document === undefined || mode === null)
    return <EmptyState title={t('earlier.gone')} />;
  const { pack, name } = edition;
  const heir = present.documents.find((each) => each.id === (id as DocumentId));
  return (
    <EarlierSelection>
      <EditionProvider edition={pack}>
        <LinkQuestion>
          <DocumentPage
            key={`${name} ${id}`}
            document={document}
            mode={mode}
            onModeChange={(reading) => void setPreferences({ reading })}
            path={params?.path === undefined ? null : readPart(params.path)}
            readOnly={
              <Notice
                tone="info"
                action={
                  heir && (
                    <>
                      <TextLink href={routeTo.document(heir.id)}>{t('earlier.present')}</TextLink>{' '}
                      <TextLink href={routeTo.changes(name, heir.id)}>{t('notice.show')}</TextLink>
                    </>
                  )
                }
              >
                {t('earlier.notice', {
                  edition: t('edition', {
                    edition: format.number(pack.edition),
                    date: format.date(pack.issued, 'medium'),
                  }),
                })}
              </Notice>
            }
          />
        </LinkQuestion>
      </EditionProvider>
    </EarlierSelection>
  );
}
