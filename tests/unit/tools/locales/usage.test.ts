import { describe, expect, test } from 'vitest';
import { flatten, type LanguageTexts } from '#tools/locales/compare.ts';
import { compareUsage, usedKeys } from '#tools/locales/usage.ts';

const english: LanguageTexts = new Map([
  [
    'shell',
    flatten({ title: 'Programme', state: { open: 'Open', done: 'Done' }, notes_one: '1', notes_other: '2' }),
  ],
  ['common', flatten({ close: 'Close' })],
]);
const source = `
  function Screen({ state }) {
    const t = useText('shell');
    const common = useText('common');
    return <p title={t('title')}>{t(\`state.\${state}\`)}{t('notes', { count: 2 })}{common('close')}</p>;
  }
`;
const check = (text: string): readonly string[] => compareUsage(english, usedKeys('a.tsx', text), []);

describe('comparing the keys in use with English', () => {
  test('literal, templated and counted keys are found', () => {
    expect(usedKeys('a.tsx', source).map(({ namespace, key }) => `${namespace}:${key}`)).toEqual([
      'shell:title',
      'shell:state.*',
      'shell:notes',
      'common:close',
    ]);
    expect(check(source)).toEqual([]);
  });

  test('a used key that is missing is named with its place', () => {
    expect(check(source.replace("t('title')", "t('title'), t('tilte')"))).toEqual([
      'a.tsx:5: English has no "tilte" in shell.json',
    ]);
  });

  test('a key that nothing uses is named', () => {
    expect(check(source.replace("common('close')", ''))).toEqual(['en/common.json: nothing uses "close"']);
  });

  test('the same name bound elsewhere to another namespace is not confused', () => {
    const other = `function Other() { const t = useText('common'); return t('title'); }`;
    expect(check(source + other)).toEqual(['a.tsx:7: English has no "title" in common.json']);
  });

  test('a fixed prefix and a typed parameter count as uses', () => {
    const more = `
      const words = (texts, language) => { const t = texts.getFixedT(language, 'shell', 'state'); return t('open'); };
      const name = (t: TFunction<'common'>) => (true ? t('close') : t('close'));
      const hooked = (t: ReturnType<typeof useText<'review'>>) => t('title');
    `;
    expect(usedKeys('b.ts', more).map(({ namespace, key }) => `${namespace}:${key}`)).toEqual([
      'shell:state.open',
      'common:close',
      'common:close',
      'review:title',
    ]);
  });
});
