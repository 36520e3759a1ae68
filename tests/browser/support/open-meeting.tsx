import axe from 'axe-core';
import { RouterProvider } from 'react-aria-components';
import { Router, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { ReactNode } from 'react';
import { expect } from 'vitest';
import { render, type RenderResult } from 'vitest-browser-react';
import { MEETING_ANCHOR, type Anchor } from '#core/anchoring/anchor.ts';
import type { AppError } from '#core/base/errors.ts';
import { ok } from '#core/base/result.ts';
import type { NoteFields } from '#core/notes/model.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import { loadTexts, TextProvider, type Language } from '#renderer/i18n/index.ts';
import type { Services } from '#renderer/services/start.ts';
import { MeetingProvider, ServicesProvider } from '#renderer/state/index.ts';
import { OpenLinkContext } from '#renderer/state/links.ts';
import { PlacesProvider } from '#renderer/state/places.tsx';
import { PreferencesContext, PreferenceStore } from '#renderer/state/preferences.ts';
import { SelectionProvider } from '#renderer/state/selection-provider.tsx';
import { meetingPack } from '#tests/fixtures/meeting-pack.ts';
import '#renderer/ui/tokens.css';
import '#renderer/ui/base.css';

export const NEW_FIELDS: NoteFields = {
  kind: 'position',
  stance: null,
  priority: 'medium',
  visibility: 'private',
  outcome: null,
  tags: [],
  anchor: MEETING_ANCHOR,
};

export interface OpenedMeeting {
  readonly screen: RenderResult;
  /** Addresses that were opened outside the app. */
  readonly openedLinks: readonly string[];
  /** Failures that belong to no single place. */
  readonly failures: readonly AppError[];
}

export interface MeetingOptions {
  readonly services: Services;
  readonly children: ReactNode;
  /** The address behind `#`. */
  readonly address?: string;
  readonly language?: Language;
  readonly pack?: MeetingPack;
}

function WithRouter({ children }: { readonly children: ReactNode }) {
  const [, navigate] = useLocation();
  return (
    <RouterProvider navigate={(to) => navigate(to)} useHref={(to) => `#${to}`}>
      {children}
    </RouterProvider>
  );
}

/** Mounts screens as the app does: over real services, in a language, at an address, with a meeting open. */
export async function openMeeting(options: MeetingOptions): Promise<OpenedMeeting> {
  const { services, children, address = '/', language = 'en', pack = meetingPack() } = options;
  const openedLinks: string[] = [];
  const failures: AppError[] = [];
  window.location.hash = address;
  const texts = await loadTexts(language);
  const preferences = new PreferenceStore(services.settings);
  await preferences.load();
  const createNote = (anchor: Anchor) => services.notes.create(pack.meeting.uri, { ...NEW_FIELDS, anchor });
  const openLink = (url: string) => {
    openedLinks.push(url);
    return Promise.resolve(ok(null));
  };
  const screen = await render(
    <TextProvider texts={texts}>
      <Router hook={useHashLocation}>
        <WithRouter>
          <ServicesProvider services={services}>
            <PreferencesContext value={preferences}>
              <OpenLinkContext value={openLink}>
                <MeetingProvider pack={pack}>
                  <PlacesProvider>
                    <SelectionProvider
                      createNote={createNote}
                      onNoteOpened={() => undefined}
                      onFailed={(error) => failures.push(error)}
                    >
                      {children}
                    </SelectionProvider>
                  </PlacesProvider>
                </MeetingProvider>
              </OpenLinkContext>
            </PreferencesContext>
          </ServicesProvider>
        </WithRouter>
      </Router>
    </TextProvider>,
  );
  return { screen, openedLinks, failures };
}

const hasItsLabels = (element: Element): boolean =>
  (element.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .every((id) => document.getElementById(id)?.textContent);

/** Gives what axe finds wrong on the page, as `rule: element`, in the theme asked for. */
export async function accessibilityFaults(theme: 'light' | 'dark'): Promise<readonly string[]> {
  document.documentElement.dataset.theme = theme;
  // A choice that has just been mounted gets its label with the next drawing.
  await expect
    .poll(() => Array.from(document.querySelectorAll('[aria-labelledby]')).every(hasItsLabels))
    .toBe(true);
  // Colours that are still on their way between two themes are of neither.
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  const { violations } = await axe.run(document.body, {
    // The harness mounts parts of a page, not the page with its landmarks and first heading.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  delete document.documentElement.dataset.theme;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
