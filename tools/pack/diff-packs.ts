import { compareDocuments } from '#core/documents/compare/compare-documents.ts';
import type { Block } from '#core/documents/document.ts';
import type { MeetingPack, PackDocument } from '#core/pack/model.ts';
import { countChanges, isBlockChanged } from '#core/revisions/changes-job.ts';
import { compareEditions, type DocumentChange } from '#core/revisions/compare-editions.ts';
import { type EntryChange, isEntryChanged } from '#core/revisions/compare-entries.ts';
import { loadPack } from './load-pack.ts';
import { EXIT, type ExitCode, type Options, type Output, refuse, tell } from './output.ts';

/** What happened to a paragraph, an entry or a document, as `--json` prints it. */
interface Told {
  readonly what: readonly string[];
  readonly old: object | null;
  readonly new: object | null;
}

const blockOf = ({ path, label, text }: Block): object => ({ path, label, text });

const textOf = (document: PackDocument, language: string): readonly Block[] =>
  document.versions.find(({ text }) => text.language === language)?.text.blocks ?? [];

function languageDiff(old: PackDocument, fresh: PackDocument, language: string) {
  const changes = compareDocuments(textOf(old, language), textOf(fresh, language));
  const paragraphs = changes.filter(isBlockChanged).map((change): Told => {
    if (change.kind === 'added') return { what: ['added'], old: null, new: blockOf(change.fresh) };
    if (change.kind === 'deleted') return { what: ['deleted'], old: blockOf(change.old), new: null };
    const what = [
      ...(change.isReworded ? ['reworded'] : []),
      ...(change.isRenumbered ? ['renumbered'] : []),
      ...(change.isMoved ? ['moved'] : []),
      ...(change.isDoubtful ? ['doubtful'] : []),
    ];
    return { what, old: blockOf(change.old), new: blockOf(change.fresh) };
  });
  return { language, counts: countChanges(changes), paragraphs };
}

function documentDiff(change: DocumentChange) {
  if (change.kind === 'added') return { document: change.fresh.id, what: 'added' as const, texts: [] };
  if (change.kind === 'deleted') return { document: change.old.id, what: 'deleted' as const, texts: [] };
  const { old, fresh, revised, added, dropped } = change;
  return {
    document: fresh.id,
    what: 'kept' as const,
    ...(old.id === fresh.id ? {} : { was: old.id }),
    revision: { old: old.revision, new: fresh.revision },
    added,
    dropped,
    texts: revised.map((language) => languageDiff(old, fresh, language)),
  };
}

function entryDiff(change: EntryChange): Told {
  if (change.kind === 'added') return { what: ['added'], old: null, new: { id: change.fresh.id } };
  if (change.kind === 'deleted') return { what: ['deleted'], old: { id: change.old.id }, new: null };
  const what = [
    ...(change.isReworded ? ['reworded'] : []),
    ...(change.isRenumbered ? ['renumbered'] : []),
    ...(change.isRescheduled ? ['rescheduled'] : []),
    ...(change.isDoubtful ? ['doubtful'] : []),
  ];
  return { what, old: { id: change.old.id }, new: { id: change.fresh.id } };
}

/** Tells everything that changed between two packs: paragraph by paragraph, and the entries of the programme. */
export function diffPacks(before: MeetingPack, after: MeetingPack) {
  const { documents, items, themes, questions } = compareEditions(before, after);
  const entries = (changes: readonly EntryChange[]): readonly Told[] =>
    changes.filter(isEntryChanged).map(entryDiff);
  return {
    meeting: { old: before.meeting.uri, new: after.meeting.uri },
    edition: { old: before.edition, new: after.edition },
    documents: documents.map(documentDiff),
    items: entries(items),
    themes: entries(themes),
    questions: entries(questions),
  };
}

const words = (value: object | null, key: string): string => {
  const found: unknown = value === null ? '' : Reflect.get(value, key);
  return typeof found === 'string' ? found : '';
};

/** The same at a glance. */
function describe(diff: ReturnType<typeof diffPacks>): string {
  const short = (told: Told): string => {
    const [old, fresh] = [words(told.old, 'path'), words(told.new, 'path')];
    const place = old === '' || fresh === '' || old === fresh ? fresh || old : `${old} → ${fresh}`;
    const text = words(told.new ?? told.old, 'text');
    return `    ${told.what.join(', ').padEnd(22)} ${place.padEnd(20)} ${text.slice(0, 60)}${text.length > 60 ? '…' : ''}`;
  };
  const entry = (list: string, told: Told): string =>
    `  ${list} ${words(told.new ?? told.old, 'id')}: ${told.what.join(', ')}`;
  const lines = [
    ...diff.documents.flatMap((each) => [
      ...(each.what === 'kept' ? [] : [`  document ${each.document}: ${each.what}`]),
      ...('added' in each ? each.added.map((tag) => `  document ${each.document}: now in ${tag}`) : []),
      ...('dropped' in each
        ? each.dropped.map((tag) => `  document ${each.document}: no longer in ${tag}`)
        : []),
      ...each.texts.flatMap(({ language, paragraphs }) => [
        `  document ${each.document} [${language}]`,
        ...paragraphs.map(short),
      ]),
    ]),
    ...diff.items.map((told) => entry('item', told)),
    ...diff.themes.map((told) => entry('theme', told)),
    ...diff.questions.map((told) => entry('question', told)),
  ];
  return lines.length === 0 ? 'Nothing changed.' : lines.join('\n');
}

/** `diff OLD NEW`: what changed, whether or not anything did. */
export async function diff(old: string, fresh: string, options: Options, output: Output): Promise<ExitCode> {
  const before = await loadPack(old);
  if (!before.ok) return refuse(before.error, options, output);
  const after = await loadPack(fresh);
  if (!after.ok) return refuse(after.error, options, output);
  const told = diffPacks(before.value.pack, after.value.pack);
  tell({ ok: true, ...told }, describe(told), options, output);
  return EXIT.done;
}
