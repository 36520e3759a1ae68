const LONGEST = 60;

/** Gives an id made of the words of a symbol or title, in the form that packs want; `fallback` where they have no Latin letter. */
export function idFrom(words: string, fallback: string): string {
  const id = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return id === '' ? fallback : id;
}

/** The same, with a count where the id is taken. */
export function freeId(words: string, fallback: string, taken: ReadonlySet<string>): string {
  const id = idFrom(words, fallback);
  let free = id;
  for (let nth = 2; taken.has(free); nth += 1) free = `${id}-${String(nth)}`;
  return free;
}
