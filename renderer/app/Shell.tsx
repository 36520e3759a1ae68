import { memo, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { AppError } from '#core/base/errors.ts';
import { pickText } from '#core/pack/pick-text.ts';
import { useErrorText, useLanguage, useText } from '#renderer/i18n/index.ts';
import { useMeetingPack } from '#renderer/state/index.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { CommandsContext } from '#renderer/state/commands.ts';
import type { Desktop } from '#renderer/platform/platform.ts';
import { Button, Notice, Sheet } from '#renderer/ui/index.ts';
import { BackupNotice } from './BackupNotice.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Navigation } from './Navigation.tsx';
import { placeOf, titleOfPlace, type Place } from './place.ts';
import { Screen } from './Screen.tsx';
import { loadScreens, NoteReviews, NotesPanel, SearchDialog } from './screens.ts';
import styles from './Shell.module.css';
import { ShortcutList } from './ShortcutList.tsx';
import { TopBar } from './TopBar.tsx';
import { UpdateNotice } from './UpdateNotice.tsx';
import { useAppMenu } from './use-app-menu.ts';
import { useFrameCommands } from './use-commands.ts';
import { useHeldShortcuts, useLetterShortcuts } from './use-shortcuts.ts';
import { useViewport } from './use-viewport.ts';

/** Screens that say nothing of the meeting itself have nothing to note beside them. */
const hasSide = ({ screen }: Place): boolean =>
  ![
    'floor',
    'coverage',
    'delegation',
    'review',
    'edition',
    'places',
    'print',
    'files',
    'library',
    'prepare',
    'settings',
    'help',
  ].includes(screen);

/** Names the window after what is in view. */
function useWindowTitle(place: Place): void {
  const t = useText('shell');
  const language = useLanguage();
  const pack = useMeetingPack();
  const title = titleOfPlace(pack, place);
  const meeting = pickText(pack.meeting.shortTitle, language).text;
  const screen =
    place.screen === 'edition'
      ? 'changes'
      : place.screen === 'item' || place.screen === 'theme' || place.screen === 'document'
        ? 'programme'
        : place.screen;
  const name = title ? pickText(title, language).text : t(`screens.${screen}`);
  useEffect(() => {
    document.title = t('windowTitle', { screen: name, meeting });
  }, [t, name, meeting]);
}

/** A window that never rests shows the side all the same after this time. */
const LATEST_SIDE_MS = 500;

/**
 * Tells when the first screen stands and the window rests: what is beside it comes then, because the editor alone is as
 * much code as the programme. The other screens are loaded last, so that nothing has to be waited for later.
 */
function useFirstScreenStands(): boolean {
  const [stands, setStands] = useState(false);
  useEffect(() => {
    let waiting = 0;
    const atRest = (act: () => void): void => {
      waiting = requestIdleCallback(act, { timeout: LATEST_SIDE_MS });
    };
    const others = (): void => atRest(() => void loadScreens());
    atRest(() => {
      setStands(true);
      void NotesPanel.load().then(others, others);
    });
    return () => cancelIdleCallback(waiting);
  }, []);
  return stands;
}

/** Moves the reading and keyboard position to a screen that was just gone to, never on the first one. */
function useFocusOnArrival(place: Place) {
  const main = useRef<HTMLElement>(null);
  const { screen } = place;
  const previous = useRef(screen);
  useEffect(() => {
    if (previous.current === screen) return;
    previous.current = screen;
    // A screen that was gone to at one of its places has moved there itself.
    const active = document.activeElement;
    if (active !== main.current && main.current?.contains(active)) return;
    main.current?.focus({ preventScroll: true });
    main.current?.scrollTo(0, 0);
  }, [screen]);
  return main;
}

export interface ShellProps {
  /** A failure that belongs to no single place, such as a note that could not be made. */
  readonly failure: AppError | null;
  readonly onFailed: (failure: AppError | null) => void;
  readonly isNotesSheetOpen: boolean;
  readonly onNotesSheet: (isOpen: boolean) => void;
  readonly onOpenPack: () => void;
  readonly desktop: Desktop | null;
}

/**
 * The frame of every screen of an open meeting: where we are, the thing itself, and what we say about it. What the meeting keeps for one
 * screen, such as the progress of a merge, does not draw the frame anew.
 */
export const Shell = memo(function Shell({
  failure,
  onFailed,
  isNotesSheetOpen,
  onNotesSheet,
  onOpenPack,
  desktop,
}: ShellProps) {
  const t = useText('shell');
  const common = useText('common');
  const errorText = useErrorText();
  const viewport = useViewport();
  const [address] = useLocation();
  const place = useMemo(() => placeOf(address), [address]);
  const { preferences } = usePreferences();
  // Going somewhere closes the sheet that led there.
  const [navigationOpenAt, setNavigationOpenAt] = useState<string | null>(null);
  const [isListOpen, setListOpen] = useState(false);
  const [isSearchOpen, setSearchOpen] = useState(false);
  const main = useFocusOnArrival(place);
  useWindowTitle(place);
  const stands = useFirstScreenStands();

  const frame = useMemo(
    () => ({
      openSearch: () => setSearchOpen(true),
      openPack: onOpenPack,
      showShortcuts: () => setListOpen(true),
      fail: onFailed,
    }),
    [onOpenPack, onFailed],
  );
  const commands = useFrameCommands(frame);
  useHeldShortcuts(commands);
  useAppMenu(desktop, commands);
  useLetterShortcuts(preferences.letterShortcuts, commands);

  const side = hasSide(place);
  const panel = stands && (
    <Suspense>
      <NotesPanel Reviews={NoteReviews} />
    </Suspense>
  );
  return (
    <CommandsContext value={commands}>
      <div className={styles.app} data-viewport={viewport} data-side={side}>
        <a
          className={styles.skip}
          href="#main"
          onClick={(event) => (event.preventDefault(), main.current?.focus())}
        >
          {t('skipToContent')}
        </a>
        <TopBar
          viewport={viewport}
          hasNotesButton={side && viewport !== 'wide'}
          onOpenNavigation={() => setNavigationOpenAt(address)}
          onOpenNotes={() => onNotesSheet(true)}
        />
        {viewport === 'narrow' ? (
          <Sheet
            label={t('navigation')}
            side="start"
            isOpen={navigationOpenAt === address}
            onClose={() => setNavigationOpenAt(null)}
            closeLabel={common('close')}
          >
            <nav className={styles.sheetNav} aria-label={t('navigation')}>
              <Navigation place={place} />
            </nav>
          </Sheet>
        ) : (
          <nav className={styles.nav} aria-label={t('navigation')}>
            <Navigation place={place} />
          </nav>
        )}
        <div className={styles.middle}>
          <main className={styles.main} ref={main} id="main" tabIndex={-1}>
            {failure && (
              <div className={styles.failure}>
                <Notice
                  tone="error"
                  action={<Button onPress={() => onFailed(null)}>{common('close')}</Button>}
                >
                  {errorText(failure)}
                </Notice>
              </div>
            )}
            <ErrorBoundary resetKey={address}>
              <Screen place={place} />
            </ErrorBoundary>
          </main>
          <BackupNotice />
          <UpdateNotice />
        </div>
        {side && viewport === 'wide' && (
          <aside className={styles.side} aria-label={t('notesSide')}>
            {panel}
          </aside>
        )}
        {side && viewport !== 'wide' && (
          <Sheet
            label={t('notesSide')}
            side="end"
            isOpen={isNotesSheetOpen}
            onClose={() => onNotesSheet(false)}
            closeLabel={common('close')}
          >
            <div className={styles.sheetSide} data-shortcuts="">
              {panel}
            </div>
          </Sheet>
        )}
        {isSearchOpen && (
          <Suspense>
            <SearchDialog onClose={() => setSearchOpen(false)} />
          </Suspense>
        )}
        <ShortcutList isOpen={isListOpen} onClose={() => setListOpen(false)} />
      </div>
    </CommandsContext>
  );
});
