import { URL } from 'node:url';
import js from '@eslint/js';
import i18next from 'eslint-plugin-i18next';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import { readdirSync } from 'node:fs';
import tseslint from 'typescript-eslint';

/**
 * Who may import whom (docs/ARCHITECTURE.md): a folder, the project folders it may import, and the packages
 * (a regular expression). What is not listed is refused, so a new tie between layers is a decision made here.
 */
const feature = (name) => ({
  folder: `renderer/features/${name}`,
  may: ['renderer/state', 'renderer/services', 'renderer/ui', 'renderer/i18n', 'core'],
  packages: 'react$|react-aria-components$|wouter|@tiptap/|yjs$',
});
const layers = [
  {
    folder: 'core',
    may: [],
    packages: 'yjs$|zod(/mini)?$|fflate$|saxes$|parse5$|ical\\.js$|yaml$|mdast(-util-.*)?$',
  },
  { folder: 'preload/contract', may: [], packages: 'zod(/mini)?$' },
  { folder: 'preload', may: [], packages: 'electron$|zod$' },
  { folder: 'main', may: ['preload/contract', 'core/base'], packages: 'electron$|node:|zod(/mini)?$' },
  { folder: 'renderer/data', may: ['core'], packages: 'dexie$|yjs$' },
  {
    folder: 'renderer/platform',
    may: ['preload/contract', 'core/base', 'renderer/service-worker'],
    packages: '',
  },
  { folder: 'renderer/service-worker', may: [], packages: '' },
  {
    folder: 'renderer/services',
    may: ['renderer/data', 'renderer/platform', 'core'],
    packages: 'yjs$',
  },
  {
    folder: 'renderer/state',
    may: ['renderer/services', 'renderer/data', 'core'],
    packages: 'react$|wouter|yjs$',
  },
  { folder: 'readers', may: ['core'], packages: 'pdfjs-dist|age-encryption$' },
  { folder: 'renderer/workers', may: ['core', 'readers'], packages: 'pdfjs-dist|docx$' },
  {
    folder: 'renderer/i18n',
    may: ['core', 'locales'],
    packages: 'i18next$|react$|react-aria-components$',
  },
  { folder: 'renderer/ui', may: [], packages: 'react$|react-dom$|react-aria-components$' },
  ...readdirSync(new URL('./renderer/features/', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => feature(name)),
  {
    folder: 'tools',
    may: ['core', 'readers', 'locales', 'main/security', 'renderer/service-worker'],
    packages: '.*',
  },
];

/** Every folder of the project that `folder` may not import, as rules of `import-x/no-restricted-paths`. */
const zones = layers.map(({ folder, may }) => ({
  target: `./${folder}`,
  from: './',
  except: [folder, ...may, 'node_modules'].map((allowed) => `./${allowed}`),
  message: `${folder} may import only ${[folder, ...may].join(', ')} (docs/ARCHITECTURE.md)`,
}));

/**
 * Same-folder and `#world/` imports pass here (the zones judge them); other names must be in the layer's list. The linter's
 * own rule does not see `import()`, so that form has a rule beside it, and its name must be written out to be judged.
 */
const packageRule = ({ folder, packages }) => {
  const foreign = packages ? `^(?!#|\\.|${packages})` : '^(?!#|\\.)';
  const message = `${folder} may not use this package (eslint.config.js lists those it may)`;
  return {
    files: [`${folder}/**/*.{ts,tsx}`],
    ignores: folder === 'preload' ? ['preload/contract/**'] : [],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: foreign, message },
            ...(folder === 'main'
              ? [{ regex: '^electron$', importNames: ['ipcMain'], message: 'Only main/ipc/ uses ipcMain.' }]
              : []),
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: `ImportExpression[source.value=/${foreign.replaceAll('/', '\\u002F')}/]`, message },
        {
          selector: 'ImportExpression[source.type!="Literal"]',
          message: 'Write out what is imported, so that the import rules can judge it.',
        },
      ],
    },
  };
};

/** Only main/ipc/ may use ipcMain; the rest of main's list holds there too. */
const ipcLayer = { folder: 'main/ipc', packages: layers.find(({ folder }) => folder === 'main').packages };

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'node_modules/', 'test-results/', '.cache/'] },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    settings: {
      // Without these two the cycle check reads no TypeScript, and finds nothing.
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.json'] })],
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-default-export': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 500, skipBlankLines: true }],
    },
    linterOptions: { noInlineConfig: true },
  },
  ...layers.map(packageRule),
  packageRule(ipcLayer),
  {
    files: ['renderer/**/*.{ts,tsx}'],
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-restricted-globals': [
        'error',
        'indexedDB',
        'localStorage',
        'sessionStorage',
        'fetch',
        'alert',
        'confirm',
      ],
    },
  },
  {
    files: ['renderer/data/**', 'renderer/platform/**', 'renderer/service-worker/**'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: ['renderer/**/*.tsx'],
    ...i18next.configs['flat/recommended'],
    rules: {
      'i18next/no-literal-string': [
        'error',
        {
          mode: 'jsx-only',
          'jsx-attributes': {
            include: [
              'aria-label',
              'aria-description',
              'aria-roledescription',
              'alt',
              'title',
              'label',
              'placeholder',
              'description',
            ],
          },
          'should-validate-template': true,
          // A pattern given as text would be compiled without the flag that gives \p{L} its meaning, and would excuse nearly all.
          words: { exclude: [/^[^\p{L}]+$/u, /^[A-Z]$/] },
          'object-properties': { exclude: ['role', 'selectionMode', 'aria-current'] },
          // What is handed to a function is a key or a choice; what the function gives back is judged where it came from.
          callees: { exclude: ['.*'] },
        },
      ],
    },
  },
  {
    files: ['core/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'core takes the clock as an argument.' },
        { object: 'Math', property: 'random', message: 'core takes randomness as an argument.' },
      ],
    },
  },
  { files: ['tools/**', 'tests/**', '*.config.*'], rules: { 'no-console': 'off' } },
  {
    // Playwright tells a fixture's needs by the pattern of its first parameter, which may be none.
    files: ['tests/e2e/**/*.ts'],
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
);
