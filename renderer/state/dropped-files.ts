import { createContext, useContext, useEffect } from 'react';

/** What takes files that are dropped onto the window in place of opening them as packs. */
export interface DropTaker {
  /** The sentence that stands over the window while files are held over it. */
  readonly words: string;
  readonly take: (files: readonly File[]) => void;
}

/** Where the screen that takes dropped files leaves word. */
export class DropPlace {
  #taker: DropTaker | null = null;

  /** Who takes dropped files now; null while no screen does. */
  get taker(): DropTaker | null {
    return this.#taker;
  }

  /** Takes dropped files until the function that it gives is called. */
  claim(taker: DropTaker): () => void {
    this.#taker = taker;
    return () => {
      if (this.#taker === taker) this.#taker = null;
    };
  }
}

/** Carries the place to the screens. */
export const DropPlaceContext = createContext(new DropPlace());

/** Takes the files that are dropped onto the window while the component is mounted. */
export function useDroppedFiles(words: string, take: (files: readonly File[]) => void): void {
  const place = useContext(DropPlaceContext);
  useEffect(() => place.claim({ words, take }), [place, words, take]);
}
