/** Puts as many piles of the finished sheets into `host` as there are copies, each sheet saying which copy it is of. */
export function numberCopies(
  host: HTMLElement,
  sheets: readonly HTMLElement[],
  copies: number,
  copyOf: (copy: number, copies: number) => string,
): void {
  const piles = Array.from({ length: copies }, (_, at) =>
    sheets.map((sheet) => {
      const made = at === 0 ? sheet : (sheet.cloneNode(true) as HTMLElement);
      const place = made.querySelector<HTMLElement>('[data-copy]');
      if (place) place.textContent = copies === 1 ? '' : copyOf(at + 1, copies);
      return made;
    }),
  );
  host.replaceChildren(...piles.flat());
}
