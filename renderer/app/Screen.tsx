import { Suspense, useLayoutEffect, type ReactNode } from 'react';
import { MEETING_ANCHOR } from '#core/anchoring/anchor.ts';
import { assertNever } from '#core/base/assert-never.ts';
import { useText } from '#renderer/i18n/index.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { useSelection } from '#renderer/state/selection.ts';
import type { Place } from './place.ts';
import {
  AllNotesScreen,
  ChangesNotice,
  ChangesScreen,
  DelegationScreen,
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
    case 'delegation':
      return <DelegationScreen />;
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

/** Stands in for a screen that is not there yet. What was in view before it is no longer: a note made now must not hang there. */
function Loading() {
  const t = useText('shell');
  const { select } = useSelection();
  useLayoutEffect(() => select(MEETING_ANCHOR), [select]);
  return <p className={styles.loading}>{t('loading')}</p>;
}

/** The screen of a place, drawn when its code is there. */
export const Screen = ({ place }: { readonly place: Place }) => (
  <Suspense fallback={<Loading />}>{screenOf(place)}</Suspense>
);
