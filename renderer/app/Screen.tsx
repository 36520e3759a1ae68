import { Suspense, useEffect, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
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

interface LoadingProps {
  readonly address: string;
  /** The address of the screen that was drawn last. */
  readonly drawnRef: RefObject<string | null>;
}

/**
 * Stands in for a screen that is not there yet. What was in view before it is no longer: a note made now must not hang there.
 * A screen that only waits for a part of itself is still the same place.
 */
function Loading({ address, drawnRef }: LoadingProps) {
  const t = useText('shell');
  const { select } = useSelection();
  useLayoutEffect(() => {
    if (drawnRef.current !== address) select(MEETING_ANCHOR);
  }, [select, address, drawnRef]);
  return <p className={styles.loading}>{t('loading')}</p>;
}

/** Notes down that a screen was drawn. */
function Drawn({ address, drawnRef }: LoadingProps) {
  useEffect(() => {
    drawnRef.current = address;
  }, [address, drawnRef]);
  return null;
}

/** The screen of a place, drawn when its code is there. */
export function Screen({ place }: { readonly place: Place }) {
  const drawnRef = useRef<string | null>(null);
  const at = { address: JSON.stringify(place), drawnRef };
  return (
    <Suspense fallback={<Loading {...at} />}>
      {screenOf(place)}
      <Drawn {...at} />
    </Suspense>
  );
}
