/** Gives seconds as minutes and seconds: `2:05`. */
export const clockOf = (seconds: number): string =>
  `${String(Math.floor(seconds / 60))}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
