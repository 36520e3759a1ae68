import { useMemo, type ReactNode } from 'react';
import { isUnchanged } from '#core/anchoring/place-paragraph.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import { PlacesContext, type Places } from './places.tsx';
import { MeetingProvider } from './services-provider.tsx';

export interface EditionProviderProps {
  readonly edition: MeetingPack;
  readonly children: ReactNode;
}

/**
 * Hands an earlier edition of the open pack to everything below it, to be read as it was: notes stand in it where they
 * were written on it, and nowhere else.
 */
export function EditionProvider({ edition, children }: EditionProviderProps) {
  const places = useMemo(
    (): Places => ({
      earlier: [],
      inDoubt: new Set(),
      stray: new Map(),
      of: (anchor) => {
        const stands = anchor.paragraph === null || isUnchanged(anchor.paragraph, edition);
        return { anchor: stands ? anchor : { ...anchor, paragraph: null }, doubts: [], moved: [] };
      },
    }),
    [edition],
  );
  return (
    <MeetingProvider pack={edition}>
      <PlacesContext value={places}>{children}</PlacesContext>
    </MeetingProvider>
  );
}
