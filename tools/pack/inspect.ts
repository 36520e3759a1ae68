import type { DocumentText } from '#core/documents/document.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import { pickText } from '#core/pack/pick-text.ts';

/** Of the shape that `inspect --json` prints (docs/pack-format.md); a field that is added leaves it as it is. */
export const INSPECT_VERSION = 1;

/** A block as `inspect --json` prints it: with its language, and its footnotes in full. */
export interface InspectedBlock {
  readonly path: string;
  readonly label: string | null;
  readonly printed: string | null;
  readonly kind: string;
  readonly level: number;
  readonly language: string;
  readonly direction: string;
  readonly text: string;
  readonly footnotes: readonly { readonly offset: number; readonly label: string; readonly text: string }[];
  readonly runs?: DocumentText['blocks'][number]['runs'];
  readonly cell: DocumentText['blocks'][number]['cell'] | null;
}

/** Gives the blocks of a text with everything that belongs to each. */
export function inspectText({
  language,
  direction,
  blocks,
  footnotes,
}: DocumentText): readonly InspectedBlock[] {
  return blocks.map((block) => ({
    path: block.path,
    label: block.label,
    printed: block.printed ?? null,
    kind: block.kind,
    level: block.level,
    language,
    direction: block.direction ?? direction,
    text: block.text,
    footnotes: block.footnotes.flatMap(({ offset, footnote }) => {
      const found = footnotes.find(({ id }) => id === footnote);
      return found ? [{ offset, label: found.label, text: found.text }] : [];
    }),
    ...(block.runs === undefined ? {} : { runs: block.runs }),
    cell: block.cell ?? null,
  }));
}

/** Everything that a pack holds, as plain values for `inspect --json`. */
export function inspectPack(pack: MeetingPack): object {
  return {
    schemaVersion: INSPECT_VERSION,
    kind: 'pack',
    ...pack,
    documents: pack.documents.map(({ versions, ...document }) => ({
      ...document,
      versions: versions.map(({ title, provenance, original, text }) => ({
        language: text.language,
        direction: text.direction,
        title,
        provenance,
        original,
        blocks: inspectText(text),
      })),
    })),
  };
}

/** The same at a glance, for a person: one line per document version, agenda item and theme, then the blocks. */
export function describePack(pack: MeetingPack): string {
  const { meeting } = pack;
  const english = (text: Parameters<typeof pickText>[0]): string => pickText(text, 'en').text;
  const versions = pack.documents.flatMap((document) =>
    document.versions.map((version) => ({ document, version })),
  );
  return [
    `${english(meeting.title)}`,
    `${meeting.uri}, edition ${String(pack.edition)} of ${pack.issued}; ${english(meeting.place)}, ${meeting.start}`,
    '',
    'Agenda',
    ...pack.agenda.map(
      ({ number, title, provenance }) => `  ${number}  ${english(title)} [${provenance.kind}]`,
    ),
    '',
    'Themes',
    ...pack.themes.map(
      ({ id, title, questions }) => `  ${id}: ${english(title)} (${String(questions.length)} questions)`,
    ),
    ...versions.flatMap(({ document, version: { text, provenance } }) => [
      '',
      `${document.id} [${text.language}, ${provenance.kind}]`,
      ...text.blocks.map(({ path, kind, text: words, footnotes }) => {
        const notes = footnotes.map(({ footnote }) => `[^${footnote}]`).join('');
        return `  ${path.padEnd(8)} ${kind.padEnd(9)} ${words.slice(0, 60)}${words.length > 60 ? '…' : ''}${notes}`;
      }),
    ]),
  ].join('\n');
}
