import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ERROR_CODES } from '#core/base/errors.ts';
import { FINDING_CODES } from '#core/importing/model.ts';
import { PROGRAMME_FINDING_CODES } from '#core/importing/programme/model.ts';
import { compareLanguage, flatten, splitPlural, type LanguageTexts } from './compare.ts';
import { compareUsage, usedKeys, type UsedKey } from './usage.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** These are chosen by their code as it comes, so they are compared with the lists of codes instead. */
const CHOSEN_BY_CODE: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['errors', ERROR_CODES],
  ['findings', [...FINDING_CODES, ...PROGRAMME_FINDING_CODES]],
]);

function readLanguage(language: string): LanguageTexts {
  const folder = join(ROOT, 'locales', language);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return new Map(
    files.map((name) => {
      const value: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      return [name.slice(0, -'.json'.length), flatten(value)];
    }),
  );
}

function readUsage(): readonly UsedKey[] {
  const files = readdirSync(join(ROOT, 'renderer'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => usedKeys(`renderer/${name}`, readFileSync(join(ROOT, 'renderer', name), 'utf8')));
}

function codeProblems(english: LanguageTexts): readonly string[] {
  return [...CHOSEN_BY_CODE].flatMap(([namespace, list]) => {
    const texts = new Set([...(english.get(namespace)?.keys() ?? [])].map((key) => splitPlural(key).stem));
    const codes = new Set(list);
    return [
      ...[...codes]
        .filter((code) => !texts.has(code))
        .map((code) => `en/${namespace}.json: "${code}" is missing`),
      ...[...texts]
        .filter((key) => !codes.has(key))
        .map((key) => `en/${namespace}.json: "${key}" is none of its codes`),
    ];
  });
}

/** Gives what is wrong with the project's texts, a line each; none when all is well. */
function checkLocales(): readonly string[] {
  const english = readLanguage('en');
  const folders = readdirSync(join(ROOT, 'locales'), { withFileTypes: true });
  const languages = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return [
    ...languages.flatMap((language) => compareLanguage(language, english, readLanguage(language))),
    ...compareUsage(english, readUsage(), [...CHOSEN_BY_CODE.keys()]),
    ...codeProblems(english),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = checkLocales();
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else console.log('Every text is there in every language, and every one is used.');
}
