import { fileURLToPath } from 'node:url';

/** A module as the bundler knows it. */
interface KnownModule {
  readonly importedIds: readonly string[];
}

interface Modules {
  getModuleInfo(id: string): KnownModule | null;
}

const at = (path: string): string => fileURLToPath(new URL(`../../renderer/${path}`, import.meta.url));

/** Gives a module and all that it imports, other than by `import()`. */
function withImports(entry: string, modules: Modules): ReadonlySet<string> {
  const found = new Set([entry]);
  for (const id of found)
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}

/**
 * Puts what a start needs into a file for each of its steps. Left alone, the bundler makes sixty files of it, one for
 * each set of screens that share something, and asking for them takes longer than running them. Each step has only what no
 * earlier one brought, so that no file imports a later one.
 */
export function startFiles(): (id: string, modules: Modules) => string | null {
  const steps = [
    { name: 'index', entry: at('main.tsx') },
    { name: 'data', entry: at('app/data.ts') },
    { name: 'home', entry: at('app/home.ts') },
  ];
  let known: readonly { readonly name: string; readonly ids: ReadonlySet<string> }[] | null = null;
  return (id, modules) => {
    known ??= steps.map(({ name, entry }) => ({ name, ids: withImports(entry, modules) }));
    const step = known.find(({ ids }) => ids.has(id))?.name ?? null;
    // The first step is the page's own file in any case.
    return step === 'index' ? null : step;
  };
}
