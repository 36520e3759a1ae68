import axe from 'axe-core';
import { afterEach } from 'vitest';
import { render } from 'vitest-browser-react';
import { asLanguage, loadTexts, type Language } from '#renderer/i18n/index.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import type { Services } from '#renderer/services/start.ts';
import { PreferenceStore, type Theme } from '#renderer/state/preferences.ts';
import '#renderer/ui/tokens.css';
import '#renderer/ui/base.css';
import { App } from '../../../renderer/app/App.tsx';
import type { Opening } from '../../../renderer/app/open-app.ts';
import { startReady, TestPlatform, wipe } from '../../data/support/device.ts';
import { meetingPack } from '../../fixtures/meeting-pack.ts';

const open = new Set<Services>();

afterEach(async () => {
  await Promise.all([...open].map((services) => services.close()));
  open.clear();
});

export interface MountOptions {
  readonly language?: Language;
  readonly theme?: Theme;
  /** The address behind `#`. */
  readonly at?: string;
  readonly pack?: MeetingPack;
  readonly platform?: TestPlatform;
  /** What is stored before the app is on screen. */
  readonly before?: (services: Services, pack: MeetingPack) => Promise<unknown>;
}

/** Puts the whole app on screen: real services over an empty database, the pack of the fixtures, one place. */
export async function mountApp(options: MountOptions = {}) {
  const { language = 'en', theme = 'light', at = '/', pack = meetingPack() } = options;
  const { platform = new TestPlatform(), before } = options;
  await wipe();
  const services = await startReady(platform);
  open.add(services);
  await before?.(services, pack);
  location.hash = at;
  const preferences = new PreferenceStore(services.settings);
  await preferences.set({ theme });
  const opening: Opening = { kind: 'ready', services, preferences, opened: { pack, problem: null } };
  const screen = await mountOpening(opening, language, platform);
  return { screen, services, pack, platform, preferences };
}

/** Puts the app on screen as one way of opening ends. */
export async function mountOpening(
  opening: Opening,
  language: Language = 'en',
  platform: TestPlatform = new TestPlatform(),
  open: () => Promise<Opening> = () => Promise.resolve(opening),
) {
  const texts = await loadTexts(language);
  return render(
    <App
      platform={platform}
      texts={texts}
      languageFor={(chosen) => asLanguage(chosen ?? '') ?? language}
      open={open}
    />,
  );
}

/** Gives what axe finds wrong on the page as it stands: the rule and the elements. */
export async function accessibilityProblems(): Promise<readonly string[]> {
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
  });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
  );
}
