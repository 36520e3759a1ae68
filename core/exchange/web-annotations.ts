import type { ParagraphAnchor } from '#core/anchoring/anchor.ts';
import type { Note } from '#core/notes/model.ts';
import { bodyToMarkdown } from './body-markdown.ts';

/** A value of JSON. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** Motivations of the Web Annotation Vocabulary that come closest to our kinds of note. */
const MOTIVATION: Readonly<Record<Note['fields']['kind'], string>> = {
  position: 'assessing',
  question: 'questioning',
  statement: 'commenting',
  'follow-up': 'replying',
};

/** Names a place of a meeting: the meeting's own URI, and below it what the pack calls the place. */
const placeOf = (note: Note, fragment: string): string => `${note.meeting}#${fragment}`;

function selectorsOf({ path, quotation }: ParagraphAnchor): readonly Json[] {
  const paragraph = { type: 'FragmentSelector', value: path };
  if (quotation === null) return [paragraph];
  const { exact, prefix, suffix, start, end } = quotation;
  return [
    {
      ...paragraph,
      refinedBy: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end },
      ],
    },
  ];
}

function targetsOf(note: Note): readonly Json[] {
  const { item, theme, question, paragraph } = note.fields.anchor;
  const named: readonly (string | null)[] = [question, item, theme];
  const targets: Json[] = named.flatMap((id) => (id === null ? [] : [placeOf(note, id)]));
  if (paragraph !== null) {
    const language = paragraph.quotation?.language ?? paragraph.words?.language;
    targets.unshift({
      type: 'SpecificResource',
      source: {
        id: placeOf(note, `documents/${paragraph.document}`),
        type: 'Text',
        ...(language === undefined ? {} : { language }),
      },
      selector: selectorsOf(paragraph),
    });
  }
  return targets.length > 0 ? targets : [note.meeting];
}

function annotationOf(note: Note): Json {
  const { kind, stance, tags } = note.fields;
  const tag = (value: string): Json => ({ type: 'TextualBody', purpose: 'tagging', value });
  return {
    id: `urn:attache:note:${note.id}`,
    type: 'Annotation',
    motivation: MOTIVATION[kind],
    creator: `urn:attache:author:${note.owner}`,
    created: new Date(note.createdAt).toISOString(),
    modified: new Date(note.updatedAt).toISOString(),
    body: [
      { type: 'TextualBody', format: 'text/markdown', value: bodyToMarkdown(note.body) },
      tag(kind),
      ...(stance === null ? [] : [tag(stance)]),
      ...tags.map(tag),
    ],
    target: targetsOf(note),
  };
}

/**
 * Gives notes as a page of W3C Web Annotations (JSON-LD, Web Annotation Data Model of 23 February 2017), a line per
 * note. Positions are UTF-16 offsets into the NFC text of the paragraph that the fragment names.
 */
export function writeWebAnnotations(notes: readonly Note[]): string {
  const head = { '@context': CONTEXT, id: 'urn:attache:annotations', type: 'AnnotationPage' };
  const items = notes.map((note) => JSON.stringify(annotationOf(note))).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},"items":[\n${items}\n]}\n`;
}
