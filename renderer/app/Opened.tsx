import { useMemo } from 'react';
import { RouterProvider } from 'react-aria-components';
import { Router, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { createPrintService } from '#renderer/services/print-service.ts';
import { ServicesProvider } from '#renderer/state/index.ts';
import { OpenLinkContext } from '#renderer/state/links.ts';
import { PreferencesContext } from '#renderer/state/preferences.ts';
import { PrintServiceContext } from '#renderer/state/printing.ts';
import type { AppProps } from './App.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Meeting } from './Meeting.tsx';
import type { Opening } from './open-app.ts';
import { StartScreen } from './StartScreen.tsx';

export interface OpenedProps extends Pick<AppProps, 'platform' | 'texts' | 'languageFor'> {
  readonly opening: Opening;
  readonly onRetry: () => void;
  readonly onGoOn: (next: Promise<Opening>) => void;
}

type Ready = Extract<Opening, { readonly kind: 'ready' }>;

interface OpenedMeetingProps extends Pick<OpenedProps, 'platform' | 'texts' | 'languageFor'> {
  readonly opening: Ready;
}

function OpenedMeeting({ platform, texts, languageFor, opening }: OpenedMeetingProps) {
  const { services, preferences, opened } = opening;
  const printing = useMemo(
    () => createPrintService(platform, services.settings),
    [platform, services.settings],
  );
  return (
    <ServicesProvider services={services}>
      <PreferencesContext value={preferences}>
        <OpenLinkContext value={(url) => platform.openLink(url)}>
          <PrintServiceContext value={printing}>
            <Meeting platform={platform} texts={texts} languageFor={languageFor} opened={opened} />
          </PrintServiceContext>
        </OpenLinkContext>
      </PreferencesContext>
    </ServicesProvider>
  );
}

function WithRouter(props: OpenedProps) {
  const { opening, platform, onRetry, onGoOn } = props;
  const [, navigate] = useLocation();
  return (
    <RouterProvider navigate={(to) => navigate(to)} useHref={(to) => `#${to}`}>
      <ErrorBoundary resetKey="app">
        {opening.kind === 'ready' ? (
          <OpenedMeeting {...props} opening={opening} />
        ) : (
          <StartScreen platform={platform} opening={opening} onRetry={onRetry} onGoOn={onGoOn} />
        )}
      </ErrorBoundary>
    </RouterProvider>
  );
}

/** The app once its data have been opened: the meeting, or what stands in the way. */
export function Opened(props: OpenedProps) {
  return (
    <Router hook={useHashLocation}>
      <WithRouter {...props} />
    </Router>
  );
}
