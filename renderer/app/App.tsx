import { useCallback, useEffect, useState, type ComponentType } from 'react';
import { TextProvider, type Language, type Texts } from '#renderer/i18n/index.ts';
import type { Platform } from '#renderer/platform/platform.ts';
import type { Opening } from './open-app.ts';
import type { OpenedProps } from './Opened.tsx';
import { QuietOpening } from './QuietOpening.tsx';
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
  readonly Opened: ComponentType<OpenedProps>;
}

/** Everything that is drawn is in files of its own, and loaded while the data are being opened. */
async function withScreens(next: Promise<Opening>): Promise<Shown> {
  const home = async () => {
    const { Opened, loadHome } = await import('./home.ts');
    await loadHome();
    return Opened;
  };
  const [opening, Opened] = await Promise.all([next, home()]);
  return { opening, Opened };
}

/** The whole app, from its first sign of life on. */
export function App({ platform, texts, languageFor, open }: AppProps) {
  const [shown, setShown] = useState<Shown | null>(null);
  const follow = useCallback((next: Promise<Opening>): void => {
    setShown(null);
    void withScreens(next).then(setShown);
  }, []);
  useEffect(() => {
    let wanted = true;
    void withScreens(open()).then((next) => wanted && setShown(next));
    return () => {
      wanted = false;
    };
  }, [open]);
  useTheme('system');
  return (
    <TextProvider texts={texts}>
      {shown === null ? (
        <QuietOpening />
      ) : (
        <shown.Opened
          platform={platform}
          texts={texts}
          languageFor={languageFor}
          opening={shown.opening}
          onRetry={() => follow(open())}
          onGoOn={follow}
        />
      )}
    </TextProvider>
  );
}
