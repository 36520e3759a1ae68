import { useCallback, useEffect, useMemo, useState, type ComponentType } from 'react';
import { RouterProvider } from 'react-aria-components';
import { Router, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { TextProvider, type Language, type Texts } from '#renderer/i18n/index.ts';
import type { Platform } from '#renderer/platform/platform.ts';
import { createPrintService } from '#renderer/services/print-service.ts';
import { ServicesProvider } from '#renderer/state/index.ts';
import { OpenLinkContext } from '#renderer/state/links.ts';
import { PreferencesContext } from '#renderer/state/preferences.ts';
import { PrintServiceContext } from '#renderer/state/printing.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import type { MeetingProps } from './Meeting.tsx';
import type { Opening } from './open-app.ts';
import { StartScreen } from './StartScreen.tsx';
import { useTheme } from './use-theme.ts';

export interface AppProps {
  readonly platform: Platform;
  readonly texts: Texts;
  /** The language of the interface for a person's choice; null is no choice. */
  readonly languageFor: (chosen: string | null) => Language;
  /** Opens this device's data and the last meeting; called again when a person tries again. */
  readonly open: () => Promise<Opening>;
}

interface Shown {
  readonly opening: Opening;
  readonly Meeting: ComponentType<MeetingProps>;
}

/** The screens of a meeting are files of their own; what is shown first is loaded while the data are being opened. */
async function withMeeting(next: Promise<Opening>): Promise<Shown> {
  const [opening, { Meeting }] = await Promise.all([
    next,
    import('./Meeting.tsx'),
    import('./screens.ts').then(({ loadHome }) => loadHome()),
  ]);
  return { opening, Meeting };
}

function Opened({ platform, texts, languageFor, open }: AppProps) {
  const [shown, setShown] = useState<Shown | null>(null);
  const opening = shown?.opening ?? null;
  const follow = useCallback((next: Promise<Opening>): void => {
    setShown(null);
    void withMeeting(next).then(setShown);
  }, []);
  useEffect(() => {
    let wanted = true;
    void withMeeting(open()).then((next) => wanted && setShown(next));
    return () => {
      wanted = false;
    };
  }, [open]);
  useTheme('system');
  const settings = opening?.kind === 'ready' ? opening.services.settings : null;
  const printing = useMemo(() => settings && createPrintService(platform, settings), [platform, settings]);

  if (shown === null)
    return <StartScreen platform={platform} opening={null} onRetry={() => follow(open())} onGoOn={follow} />;
  if (opening?.kind !== 'ready')
    return (
      <StartScreen platform={platform} opening={opening} onRetry={() => follow(open())} onGoOn={follow} />
    );
  return (
    <ServicesProvider services={opening.services}>
      <PreferencesContext value={opening.preferences}>
        <OpenLinkContext value={(url) => platform.openLink(url)}>
          <PrintServiceContext value={printing}>
            <shown.Meeting
              platform={platform}
              texts={texts}
              languageFor={languageFor}
              opened={opening.opened}
            />
          </PrintServiceContext>
        </OpenLinkContext>
      </PreferencesContext>
    </ServicesProvider>
  );
}

function WithRouter(props: AppProps) {
  const [, navigate] = useLocation();
  return (
    <RouterProvider navigate={(to) => navigate(to)} useHref={(to) => `#${to}`}>
      <ErrorBoundary resetKey="app">
        <Opened {...props} />
      </ErrorBoundary>
    </RouterProvider>
  );
}

/** The whole app, from its first sign of life on. */
export function App(props: AppProps) {
  return (
    <TextProvider texts={props.texts}>
      <Router hook={useHashLocation}>
        <WithRouter {...props} />
      </Router>
    </TextProvider>
  );
}
