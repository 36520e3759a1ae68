import type { SourceFootnote } from '../model.ts';
import { childElement, childElements, type XmlElement } from '../xml/read-xml.ts';
import { formatNumber } from './number-format.ts';
import { valueOf, wholeNumber } from './properties.ts';
import type { NoteUse, Shared } from './reading.ts';
import { readStory } from './read-story.ts';

type Kind = NoteUse['kind'];

/** The parts that hold notes and say how they are numbered; null where the file has none. */
export interface NoteParts {
  readonly footnotes: XmlElement | null;
  readonly endnotes: XmlElement | null;
  readonly settings: XmlElement | null;
}

interface Numbering {
  readonly format: string;
  readonly start: number;
  readonly restart: string;
}

function numberingOf(kind: Kind, section: XmlElement | null, settings: XmlElement | null): Numbering {
  const name = kind === 'footnote' ? 'w:footnotePr' : 'w:endnotePr';
  const own = childElement(section, name);
  const general = childElement(settings, name);
  const value = (child: string): string | undefined => valueOf(own, child) ?? valueOf(general, child);
  return {
    format: value('w:numFmt') ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman'),
    start: wholeNumber(value('w:numStart')) ?? 1,
    restart: value('w:numRestart') ?? 'continuous',
  };
}

/** Gives each note its mark: counted in the order of the text, anew where section or page says so. */
function labelsOf(shared: Shared, settings: XmlElement | null): readonly string[] {
  const counts: Record<Kind, { value: number; section: number; page: number } | null> = {
    footnote: null,
    endnote: null,
  };
  return shared.notes.map((note) => {
    if (note.customMark !== null) return note.customMark;
    const { format, start, restart } = numberingOf(
      note.kind,
      shared.sections[note.section] ?? null,
      settings,
    );
    const last = counts[note.kind];
    const isNew =
      last === null ||
      (restart === 'eachSect' && last.section !== note.section) ||
      (restart === 'eachPage' && last.page !== note.page);
    const value = isNew ? start : last.value + 1;
    counts[note.kind] = { value, section: note.section, page: note.page };
    if (restart === 'eachPage') shared.findings.add('footnote-number-doubtful', note.place);
    const label = formatNumber(value, format);
    if (label === null) shared.findings.add('number-format-unknown', note.place, format);
    return label ?? String(value);
  });
}

const ORDINARY = new Set([undefined, 'normal']);

function notesById(root: XmlElement | null, name: string): ReadonlyMap<string, XmlElement> {
  return new Map(
    childElements(root, name)
      .filter(({ attributes }) => ORDINARY.has(attributes['w:type']))
      .map((note) => [note.attributes['w:id'] ?? '', note]),
  );
}

/** Takes the mark off the beginning of a note: what brackets and blanks stand around it, and a mark that is written out. */
function withoutMark(text: string, label: string): string {
  const written = text.trimStart();
  const own = written.startsWith(label) ? written.slice(label.length) : written;
  const bare = own.replace(/^[\s\u200e\u200f]*[([]\s*[)\]]/, '');
  return bare.replace(/^[\s\u200e\u200f]+/, '').trimEnd();
}

/** Reads the notes that the text refers to, in its order, and says which it does not refer to. */
export function readNotes(shared: Shared, parts: NoteParts): readonly SourceFootnote[] {
  const byKind: Readonly<Record<Kind, ReadonlyMap<string, XmlElement>>> = {
    footnote: notesById(parts.footnotes, 'w:footnote'),
    endnote: notesById(parts.endnotes, 'w:endnote'),
  };
  const labels = labelsOf(shared, parts.settings);
  /** The text of each note that is used; one that is referred to again is not read again. */
  const used = new Map<XmlElement, string>();
  const uses = [...shared.notes];
  const notes = uses.map((use, index): SourceFootnote => {
    const label = labels[index] ?? '';
    const element = byKind[use.kind].get(use.source);
    if (!element) shared.findings.add('mark-without-footnote', use.place, label);
    else if (!used.has(element)) used.set(element, readStory(shared, element).join('\n'));
    const text = (element && used.get(element)) ?? '';
    return { id: use.id, label, text: withoutMark(text, label), place: use.place };
  });
  for (const element of [...byKind.footnote.values(), ...byKind.endnote.values()]) {
    const text = used.has(element) ? '' : readStory(shared, element).join('\n').trim();
    if (text !== '') shared.findings.add('footnote-without-mark', null, text);
  }
  return notes;
}
