import { Suspense, type ReactNode } from 'react';
import { assertNever } from '#core/base/assert-never.ts';
import { useText } from '#renderer/i18n/index.ts';
import type { Place } from './place.ts';
import {
  AllNotesScreen,
  DocumentScreen,
  LibraryScreen,
  PrintScreen,
  ProgrammeScreen,
  SettingsScreen,
  ThemeScreen,
} from './screens.ts';
import styles from './Shell.module.css';

function screenOf(place: Place): ReactNode {
  switch (place.screen) {
    case 'programme':
      return <ProgrammeScreen item={null} />;
    case 'item':
      return <ProgrammeScreen item={place.item} />;
    case 'theme':
      return <ThemeScreen key={place.theme} theme={place.theme} />;
    case 'document':
      return <DocumentScreen />;
    case 'notes':
      return <AllNotesScreen />;
    case 'print':
      return <PrintScreen />;
    case 'library':
      return <LibraryScreen />;
    case 'settings':
      return <SettingsScreen />;
    default:
      return assertNever(place);
  }
}

/** The screen of a place, drawn when its code is there. */
export function Screen({ place }: { readonly place: Place }) {
  const t = useText('shell');
  return <Suspense fallback={<p className={styles.loading}>{t('loading')}</p>}>{screenOf(place)}</Suspense>;
}
