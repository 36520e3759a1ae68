import type { Stance } from '#core/notes/model.ts';

/** The same shapes as on screen and paper, as characters that every font of symbols has. */
export const STANCE_SIGNS: Readonly<Record<Stance, string>> = {
  support: '▲',
  oppose: '▼',
  conditional: '◆',
  reserve: '■',
  neutral: '●',
};
