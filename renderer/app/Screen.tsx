import { Suspense, type ReactNode } from 'react';
import { assertNever } from '#core/base/assert-never.ts';
import { useText } from '#renderer/i18n/index.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import type { Place } from './place.ts';
import {
  AllNotesScreen,
  ChangesNotice,
  ChangesScreen,
  DocumentScreen,
  FilesScreen,
  EditionScreen,
  FirstSteps,
  HelpScreen,
  LibraryScreen,
  PlaceQueueScreen,
  ReviewScreen,
  CoverageScreen,
  FloorScreen,
  PackEditorScreen,
  PrintScreen,
  ProgrammeScreen,
  SettingsScreen,
  ThemeScreen,
} from './screens.ts';
import styles from './Shell.module.css';

/** The programme, under the first steps until the person has put them away. */
function HomeScreen() {
  const { preferences } = usePreferences();
  return (
    <>
      <Suspense>
        <ChangesNotice />
      </Suspense>
      {preferences.firstSteps && <FirstSteps />}
      <ProgrammeScreen item={null} />
    </>
  );
}

function screenOf(place: Place): ReactNode {
  switch (place.screen) {
    case 'programme':
      return <HomeScreen />;
    case 'item':
      return <ProgrammeScreen item={place.item} />;
    case 'theme':
      return <ThemeScreen key={place.theme} theme={place.theme} />;
    case 'document':
      return <DocumentScreen />;
    case 'edition':
      return <EditionScreen />;
    case 'changes':
      return <ChangesScreen />;
    case 'notes':
      return <AllNotesScreen />;
    case 'places':
      return <PlaceQueueScreen />;
    case 'review':
      return <ReviewScreen />;
    case 'coverage':
      return <CoverageScreen />;
    case 'floor':
      return <FloorScreen />;
    case 'print':
      return <PrintScreen />;
    case 'files':
      return <FilesScreen />;
    case 'library':
      return <LibraryScreen />;
    case 'prepare':
      return <PackEditorScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'help':
      return <HelpScreen />;
    default:
      return assertNever(place);
  }
}

/** The screen of a place, drawn when its code is there. */
export function Screen({ place }: { readonly place: Place }) {
  const t = useText('shell');
  return <Suspense fallback={<p className={styles.loading}>{t('loading')}</p>}>{screenOf(place)}</Suspense>;
}
