import { useMemo } from 'react';
import type { Anchor } from '#core/anchoring/anchor.ts';
import { resolveAnchor } from '#core/anchoring/resolve-anchor.ts';
import { useLanguage } from '#renderer/i18n/index.ts';
import { useMeetingPack, useMeetingRecord } from '#renderer/state/index.ts';
import { anchorPlaces, type AnchorPlace } from './anchor-places.ts';

/** Gives every level at which a note hangs in the open meeting, the closest first; lost ones too. */
export function useAnchorPlaces(anchor: Anchor): readonly AnchorPlace[] {
  const pack = useMeetingPack();
  const { ownQuestions } = useMeetingRecord();
  const language = useLanguage();
  return useMemo(
    () => anchorPlaces(anchor, resolveAnchor(anchor, pack, ownQuestions), pack, language),
    [anchor, pack, ownQuestions, language],
  );
}
