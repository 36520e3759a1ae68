import { useRoute } from 'wouter';
import { useLanguage, useText } from '#renderer/i18n/index.ts';
import { useMeetingPack } from '#renderer/state/index.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { readPart, ROUTES } from '#renderer/state/routes.ts';
import { EmptyState } from '#renderer/ui/index.ts';
import { DocumentPage } from './DocumentPage.tsx';
import { LinkQuestion } from './LinkQuestion.tsx';
import { chooseMode } from './reading-mode.ts';

/** A document of the pack, typeset, in one or two languages, with the notes that hang on it. */
export function DocumentScreen() {
  const t = useText('reader');
  const language = useLanguage();
  const [, params] = useRoute(ROUTES.document);
  const { documents } = useMeetingPack();
  const { preferences, setPreferences } = usePreferences();
  const id = readPart(params?.document ?? '');
  const document = documents.find((each) => each.id === id);
  const mode = document === undefined ? null : chooseMode(document, preferences.reading, language);
  if (document === undefined || mode === null) return <EmptyState title={t('noDocument')} />;
  return (
    <LinkQuestion>
      <DocumentPage
        key={document.id}
        document={document}
        mode={mode}
        onModeChange={(reading) => void setPreferences({ reading })}
        path={params?.path === undefined ? null : readPart(params.path)}
      />
    </LinkQuestion>
  );
}
