import type { OutcomeId, QuestionId } from '#core/pack/model.ts';

/** The elements that can be gone to, by their ids: whoever shows such a thing gives it this id. */
export const elementIdOf = {
  paragraph: (path: string) => `paragraph-${path}`,
  question: (question: QuestionId) => `question-${question}`,
  outcome: (outcome: OutcomeId) => `outcome-${outcome}`,
  programme: () => 'programme',
} as const;

/** A screen may have to be loaded and drawn first; after that nothing comes any more. */
const LONGEST_MS = 3000;

/** Moves the focus to an element and brings it into view. */
export function focusElement(element: HTMLElement, block: 'start' | 'center' | 'nearest'): void {
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block });
}

/** Calls back with the element of this id as soon as it is on the screen and has taken its place; not at all when it never is. */
export function onceShown(id: string, act: (element: HTMLElement) => void): void {
  const until = performance.now() + LONGEST_MS;
  const look = (): void => {
    const element = document.getElementById(id);
    if (element !== null) act(element);
    else if (performance.now() < until) requestAnimationFrame(look);
  };
  // A frame later, what the screen itself does on arrival is done.
  requestAnimationFrame(look);
}
