import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { writeWebAnnotations } from '#core/exchange/web-annotations.ts';
import { NOTE_ID } from '#tests/fixtures/meeting-pack.ts';
import { at, note, paragraphs, QUESTION_1 } from '#tests/fixtures/notes-to-print.ts';

const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const iri = (name: string) => ({ '@id': `${OA}${name}`, '@type': '@id' });
/**
 * The terms of the W3C's context (http://www.w3.org/ns/anno.jsonld) that we use, with the meaning and type that it gives them; a
 * processor drops every other.
 */
const context = {
  '@context': {
    id: '@id',
    type: '@type',
    Annotation: `${OA}Annotation`,
    AnnotationPage: `${AS}OrderedCollectionPage`,
    SpecificResource: `${OA}SpecificResource`,
    TextualBody: `${OA}TextualBody`,
    FragmentSelector: `${OA}FragmentSelector`,
    TextQuoteSelector: `${OA}TextQuoteSelector`,
    TextPositionSelector: `${OA}TextPositionSelector`,
    Text: 'http://purl.org/dc/dcmitype/Text',
    items: { '@id': `${AS}items`, '@type': '@id', '@container': '@list' },
    motivation: { ...iri('motivatedBy'), '@type': '@vocab' },
    purpose: { ...iri('hasPurpose'), '@type': '@vocab' },
    assessing: `${OA}assessing`,
    questioning: `${OA}questioning`,
    commenting: `${OA}commenting`,
    replying: `${OA}replying`,
    tagging: `${OA}tagging`,
    creator: { '@id': 'http://purl.org/dc/terms/creator', '@type': '@id' },
    created: { '@id': 'http://purl.org/dc/terms/created', '@type': `${XSD}dateTime` },
    modified: { '@id': 'http://purl.org/dc/terms/modified', '@type': `${XSD}dateTime` },
    format: 'http://purl.org/dc/elements/1.1/format',
    language: 'http://purl.org/dc/elements/1.1/language',
    body: iri('hasBody'),
    target: iri('hasTarget'),
    source: iri('hasSource'),
    selector: iri('hasSelector'),
    refinedBy: iri('refinedBy'),
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    exact: `${OA}exact`,
    prefix: `${OA}prefix`,
    suffix: `${OA}suffix`,
    start: { '@id': `${OA}start`, '@type': `${XSD}nonNegativeInteger` },
    end: { '@id': `${OA}end`, '@type': `${XSD}nonNegativeInteger` },
  },
};

const quotation = { language: 'zh-Hans', exact: '人工智能', prefix: '认识', suffix: '对', start: 4, end: 8 };
const paragraph = {
  document: NOTE_ID,
  symbol: null,
  revision: '',
  path: '11/b1',
  label: '11',
  words: null,
  quotation,
  left: [],
};
const text = writeWebAnnotations([
  note(1, paragraphs('We **support** it.'), {
    stance: 'support',
    tags: ['ai'],
    anchor: at({ question: QUESTION_1, paragraph }),
  }),
  note(2, paragraphs('A question'), { kind: 'question' }),
]);

/** Typed as an object only: the types of the package know an older form of loader, which took a callback. */
const options: object = {
  format: 'application/n-quads',
  safe: true,
  documentLoader: (url: string) => Promise.resolve({ documentUrl: url, document: context }),
};

/** Reads by a JSON-LD processor; the context comes from here, so that nothing is asked of a network. */
async function quads(): Promise<string> {
  return String(await jsonld.toRDF(JSON.parse(text), options));
}

describe('notes as Web Annotations', () => {
  it('holds nothing that a JSON-LD processor would drop, and says what each is', async () => {
    const all = await quads();
    expect(all.split(`<${OA}Annotation>`)).toHaveLength(3);
    expect(all).toContain(`<${OA}motivatedBy> <${OA}assessing>`);
    expect(all).toContain(`<${OA}exact> "人工智能"`);
    expect(all).toContain(`<${OA}start> "4"^^<${XSD}nonNegativeInteger>`);
    expect(all).toContain(`> "2019-09-20T08:01:00.000Z"^^<${XSD}dateTime>`);
    expect(all).toContain(`<urn:attache:annotations> <${AS}items>`);
    expect(all).toContain('11/b1');
  });

  it('hangs a note on the meeting where it hangs on nothing closer', async () => {
    expect(await quads()).toContain(`<${OA}hasTarget> <https://www.wipo.int/meetings/conversation-2019>`);
  });
});
