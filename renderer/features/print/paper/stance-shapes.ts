import type { Stance } from '#core/notes/model.ts';

/** The stances as shapes on a field of 12 × 12. */
export const STANCE_SHAPES: Readonly<Record<Stance, string>> = {
  support: 'M6 1.2 11.4 10.8H.6Z',
  oppose: 'M6 10.8.6 1.2h10.8Z',
  conditional: 'M6 .4 11.6 6 6 11.6.4 6Z',
  reserve: 'M1.2 1.2h9.6v9.6H1.2Z',
  neutral: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Z',
};
