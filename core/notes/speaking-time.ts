/** How fast somebody speaks at a meeting where interpreters follow. */
export interface SpeakingPace {
  /** For languages with spaces between words. */
  readonly wordsPerMinute: number;
  /** For Chinese and Japanese. */
  readonly charactersPerMinute: number;
}

/** What interpreters ask for: about 110 words of English, about 220 characters of Chinese in a minute. */
export const DEFAULT_PACE: SpeakingPace = { wordsPerMinute: 110, charactersPerMinute: 220 };

/** Between what nobody could follow and what nobody could speak. */
export const PACE_LIMITS = { least: 40, most: 500 } as const;

/** The limits that chairs announce: three minutes for a delegation, five for a group. */
export const SPEAKING_LIMITS = [3, 5] as const;
export type SpeakingLimit = (typeof SPEAKING_LIMITS)[number];

const BY_CHARACTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}’'.,-]*/gu;

/**
 * Gives how long a text takes to be spoken, in seconds, to the full one: characters of Chinese and Japanese and words of everything else
 * are each counted at their own pace, so that a quotation in another language counts too.
 */
export function speakingSeconds(text: string, pace: SpeakingPace = DEFAULT_PACE): number {
  const characters = text.match(BY_CHARACTER)?.length ?? 0;
  const words = text.replace(BY_CHARACTER, ' ').match(WORD)?.length ?? 0;
  const minutes = words / pace.wordsPerMinute + characters / pace.charactersPerMinute;
  return Math.round(minutes * 60);
}

/** Takes a stored pace; what is out of sense has its default. */
export function parsePace(value: unknown): SpeakingPace {
  const { wordsPerMinute, charactersPerMinute }: Readonly<Record<string, unknown>> = Object(value);
  const sensible = (each: unknown, otherwise: number): number =>
    typeof each === 'number' && each >= PACE_LIMITS.least && each <= PACE_LIMITS.most ? each : otherwise;
  return {
    wordsPerMinute: sensible(wordsPerMinute, DEFAULT_PACE.wordsPerMinute),
    charactersPerMinute: sensible(charactersPerMinute, DEFAULT_PACE.charactersPerMinute),
  };
}

/** Gives seconds as minutes and seconds: `2:05`. */
export const clockOf = (seconds: number): string =>
  `${String(Math.floor(seconds / 60))}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
