import { createRoot } from 'react-dom/client';
import { asLanguage, chooseLanguage, loadTexts, PSEUDO_LANGUAGE } from '#renderer/i18n/index.ts';
import { createPlatform } from '#renderer/platform/index.ts';
import { App } from './app/App.tsx';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';

const random = (bytes: Uint8Array): Uint8Array => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>);

async function main(root: HTMLElement): Promise<void> {
  const platform = await createPlatform();
  const isPseudo = new URLSearchParams(location.search).has('pseudo');
  const systemLanguage = chooseLanguage(platform.languages);
  const texts = await loadTexts(isPseudo ? PSEUDO_LANGUAGE : systemLanguage);
  createRoot(root, {
    // A screen that fails to draw is no uncaught error; it is to be heard of like one.
    onCaughtError: (error) => reportError(error),
  }).render(
    <App
      platform={platform}
      texts={texts}
      languageFor={(chosen) => (isPseudo ? PSEUDO_LANGUAGE : (asLanguage(chosen ?? '') ?? systemLanguage))}
      open={async () => {
        // What opens the data is asked for once the first thing is on the screen.
        const { createServices, openPackLibrary, openApp } = await import('./app/data.ts');
        const packs = openPackLibrary(platform, Date.now);
        const last = packs.service.openLast();
        return openApp(await createServices(platform, Date.now, random, packs), last);
      }}
    />,
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');
void main(root);
