import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addEntries,
  cleanEntry,
  cleanTerm,
  FIRST_TERMS,
  parseTermBase,
  type TermBase,
} from '#core/search/term-base.ts';
import { parseTermCsv, writeTermCsv } from '#core/search/term-csv.ts';
import { readTermFile } from '#core/search/term-file.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const names = (text: string | Uint8Array): readonly (readonly string[])[] | string => {
  const read = readTermFile(typeof text === 'string' ? bytes(text) : text);
  if (read.ok) return read.value.map((entry) => entry.map((term) => `${term.language ?? '?'}:${term.text}`));
  return `${read.error.fault} ${read.error.line ?? '-'} ${read.error.words}`.trim();
};

describe('CSV', () => {
  it.each([
    ['commas', 'en,zh-Hans\r\nConversation,对话会\r\n'],
    ['semicolons', 'en;zh-Hans\nConversation;对话会'],
    ['tabs', 'en\tzh-Hans\rConversation\t对话会\r'],
    ['a mark at the beginning, and tags in another form', '\ufeffEN,zh_hans\nConversation,对话会\n\n'],
    ['quotes', '"en","zh-Hans"\n"Conversation","对话会"'],
  ])('is read with %s', (_, text) => {
    expect(names(text)).toEqual([['en:Conversation', 'zh-Hans:对话会']]);
  });

  it('has quotes, separators and line ends inside quotes', () => {
    expect(names('en,fr,\n"so-called ""IP"", widely","propriété\nintellectuelle",x')).toEqual([
      ['en:so-called "IP", widely', 'fr:propriété intellectuelle', '?:x'],
    ]);
  });

  it('may name no language at all', () => {
    expect(names('\n,\nPact,Pakt\n')).toEqual([['?:Pact', '?:Pakt']]);
  });

  it('is read in UTF-16 where it says so', () => {
    const text = '\ufeffen\tzh\nTalk\t谈话';
    const utf16 = new Uint8Array(
      [...text].flatMap((each) => [each.charCodeAt(0) & 255, each.charCodeAt(0) >> 8]),
    );
    expect(names(utf16)).toEqual([['en:Talk', 'zh:谈话']]);
  });

  it.each([
    ['', 'empty -'],
    ['en,fr\n', 'empty -'],
    ['english\nConversation', 'no-languages 1 english'],
    ['en,Deutsch bitte\na,b', 'language-unknown 1 Deutsch bitte'],
    ['en,fr\na,b\nalone,\n', 'no-names 3 alone'],
    ['en,fr\n"a\nb",c\n"open,d', 'quote-open 4 open,d'],
    ['en,fr\na "b",c', 'quote-inside 2 "b",c'],
    ['en,fr\n"a"b,c', 'quote-inside 2 b,c'],
    ['en,fr\na\0,c', 'not-text -'],
  ])('says what is wrong in %j', (text, problem) => {
    expect(names(text)).toBe(problem);
  });

  it('is refused when it is no text', () => {
    expect(names(new Uint8Array([0x65, 0xff, 0x2c]))).toBe('not-text -');
  });

  it('that was written reads back the same', () => {
    const language = fc.constantFrom('en', 'zh-Hans', 'fr', null);
    const term = fc.tuple(
      fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '对', ' ', 'é'), minLength: 1, maxLength: 8 }),
      language,
    );
    const entry = fc
      .array(term, { minLength: 2, maxLength: 5 })
      .map((each) => cleanEntry(each.map(([text, tag]) => cleanTerm(text, tag))))
      .filter((each) => each !== null);
    const base = fc.array(entry, { minLength: 1, maxLength: 6 });
    const sorted = (terms: TermBase) =>
      terms.map((entry) => entry.map(({ text, language: tag }) => `${tag ?? ''} ${text}`).toSorted());
    fc.assert(
      fc.property(base, (terms) => {
        const read = parseTermCsv(writeTermCsv(terms));
        expect(read.ok && sorted(read.value)).toEqual(sorted(terms));
      }),
    );
  });
});

describe('TBX', () => {
  it('is read in version 2', () => {
    expect(
      names(`<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
        <martif type="TBX" xml:lang="en"><text><body><termEntry id="1"><descrip type="definition">A meeting</descrip>
        <langSet xml:lang="en"><tig><term>Conversation</term></tig></langSet>
        <langSet xml:lang="zh-hans"><ntig><termGrp><term>对话<hi>会</hi></term></termGrp></ntig></langSet>
        </termEntry><termEntry><langSet xml:lang="en"><tig><term>alone</term></tig></langSet></termEntry></body></text></martif>`),
    ).toEqual([['en:Conversation', 'zh-Hans:对话会']]);
  });

  it('is read in version 3, also with a prefix', () => {
    expect(
      names(`\ufeff<t:tbx xmlns:t="urn:iso:std:iso:30042:ed-2" style="dca"><t:text><t:body><t:conceptEntry>
        <t:langSec xml:lang="es"><t:termSec><t:term>Diálogo</t:term></t:termSec><t:termSec><t:term><![CDATA[Conversación]]></t:term></t:termSec></t:langSec>
        </t:conceptEntry></t:body></t:text></t:tbx>`),
    ).toEqual([['es:Diálogo', 'es:Conversación']]);
  });

  it.each([
    ['another XML file', '<html><body/></html>', /^not-tbx 1 html/],
    ['a broken file', '<tbx>\n<text>\n</tbx>', /^xml-broken 3 /],
    ['an end that is missing', '<tbx><text>', /^xml-broken 1 /],
    ['an entity that nobody declared', '<tbx>\n&me;</tbx>', /^xml-broken 2 /],
    ['entities of its own', '<!DOCTYPE tbx [<!ENTITY a "aaaa">]>\n<tbx>&a;</tbx>', /^doctype 1/],
    ['elements without end', `<tbx>${'<a>'.repeat(70)}`, /^too-deep 1 a/],
    ['a file without names', '<tbx></tbx>', /^empty/],
  ])('refuses %s', (_, text, problem) => {
    expect(names(text)).toMatch(problem);
  });

  it('never throws, whatever stands in the file', () => {
    const piece = fc.constantFrom(
      '<tbx>',
      '</tbx>',
      '<termEntry>',
      '</termEntry>',
      '<term>',
      '</term>',
      'a',
      '&',
      '<',
      '"',
      ']]>',
      '<!--',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        expect(typeof readTermFile(bytes(`<tbx>${pieces.join('')}`)).ok).toBe('boolean');
      }),
    );
  });
});

describe('a stored term base', () => {
  it('comes back as it was, and leaves out what has another shape', () => {
    expect(parseTermBase(JSON.parse(JSON.stringify(FIRST_TERMS)))).toEqual(FIRST_TERMS);
    expect(
      parseTermBase([...FIRST_TERMS, 'x', [{ text: 'alone', language: null }], [{ text: 1 }, null]]),
    ).toEqual(FIRST_TERMS);
    expect(parseTermBase(undefined)).toEqual([]);
  });

  it('takes an entry in once', () => {
    const other = [
      { text: 'Pact', language: null },
      { text: 'Pacte', language: 'fr' },
    ];
    expect(addEntries(FIRST_TERMS, [...FIRST_TERMS, other, other])).toEqual([...FIRST_TERMS, other]);
  });
});
