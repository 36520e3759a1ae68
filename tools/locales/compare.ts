/** A text by its whole key within a namespace: `nav.programme`, `noteCount_other`. */
export type FlatTexts = ReadonlyMap<string, string>;

/** A language's namespaces by name. */
export type LanguageTexts = ReadonlyMap<string, FlatTexts>;

const PLURAL = /^(.*)_(zero|one|two|few|many|other)$/;

/** Gives the key without its plural form, and the form; null form where it counts nothing. */
export function splitPlural(key: string): { readonly stem: string; readonly form: string | null } {
  const [, stem, form] = PLURAL.exec(key) ?? [];
  return stem === undefined || form === undefined ? { stem: key, form: null } : { stem, form };
}

/** Lays a nested table of texts flat. Throws on anything but texts and tables. */
export function flatten(value: unknown, prefix = ''): FlatTexts {
  if (typeof value !== 'object' || value === null) throw new Error(`${prefix} is neither a text nor a table`);
  return new Map(
    Object.entries(value).flatMap(([name, inner]: [string, unknown]): [string, string][] => {
      const key = `${prefix}${name}`;
      return typeof inner === 'string' ? [[key, inner]] : [...flatten(inner, `${key}.`)];
    }),
  );
}

const placeholders = (text: string): readonly string[] =>
  [
    ...new Set([...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].flatMap(([, name]) => (name ? [name] : []))),
  ].sort();

const isPlural = (texts: FlatTexts, stem: string): boolean => texts.has(`${stem}_other`);

/** The keys that a language must have for English's: one for each of its own plural forms where English counts. */
function expectedKeys(english: FlatTexts, language: string): ReadonlySet<string> {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return new Set(
    [...english.keys()].flatMap((key) => {
      const { stem, form } = splitPlural(key);
      return form !== null && isPlural(english, stem) ? forms.map((each) => `${stem}_${each}`) : [key];
    }),
  );
}

function placeholderProblems(english: FlatTexts, texts: FlatTexts, where: string): readonly string[] {
  return [...texts].flatMap(([key, text]) => {
    const { stem, form } = splitPlural(key);
    const source = english.get(key) ?? (form === null ? undefined : english.get(`${stem}_other`));
    if (source === undefined) return [];
    // A form that means one number need not print it ("one note").
    const optional = form !== null && form !== 'other' ? 'count' : '';
    const wanted = placeholders(source).filter((name) => name !== optional);
    const found = placeholders(text).filter((name) => name !== optional);
    return wanted.join() === found.join()
      ? []
      : [`${where}: "${key}" has the placeholders [${found.join(', ')}], English has [${wanted.join(', ')}]`];
  });
}

/** Says in which ways a language differs from English: keys, plural forms, placeholders, empty texts. */
export function compareLanguage(
  language: string,
  english: LanguageTexts,
  texts: LanguageTexts,
): readonly string[] {
  const names = new Set([...english.keys(), ...texts.keys()]);
  return [...names].flatMap((name) => {
    const where = `${language}/${name}.json`;
    const source = english.get(name);
    const own = texts.get(name);
    if (!source) return [`${where}: English has no such file`];
    if (!own) return [`${where}: is missing`];
    const expected = expectedKeys(source, language);
    return [
      ...[...expected].filter((key) => !own.has(key)).map((key) => `${where}: "${key}" is missing`),
      ...[...own.keys()]
        .filter((key) => !expected.has(key))
        .map((key) => `${where}: "${key}" is not in English`),
      ...[...own].filter(([, text]) => text.trim() === '').map(([key]) => `${where}: "${key}" is empty`),
      ...placeholderProblems(source, own, where),
    ];
  });
}
