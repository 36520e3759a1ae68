import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Document, isSeq, parseDocument } from 'yaml';
import { type GroupedFile, numberPaths, proposeGroups } from '#core/pack/draft/group.ts';
import { addDocument, addVersion, proposedVersion, reviseDocument } from '#core/pack/draft/edit.ts';
import { draftTexts } from '#core/pack/draft/draft-texts.ts';
import type { DraftDocument, DraftItem, DraftText, PackDraft } from '#core/pack/draft/model.ts';
import { draftItems } from '#core/importing/programme/draft-items.ts';
import type { ImportedProgramme } from '#core/importing/programme/model.ts';
import { readAgenda } from '#core/importing/programme/read-agenda.ts';
import { readProgrammeFile } from '#core/importing/programme/read-programme.ts';
import { textPartName } from '#core/pack/part-names.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { assembleDraft } from './assemble.ts';
import { findingSentence } from './inspect-document.ts';
import { type InputFile, plainName, readInput } from './input-files.ts';
import { EXIT, type ExitCode, type Options, type Output, refuse, tell } from './output.ts';
import { appErrorProblem, formatProblem, type SourceProblem } from './problem.ts';
import { type ReadDocument, understand } from './read-document.ts';
import { readContents, readProgrammeFiles, SOURCE_FILES } from './read-source.ts';
import { sha256 } from './pack-crypto.ts';

interface NewDocument extends ReadDocument {
  readonly key: string;
  readonly content: Uint8Array;
}

/** What an import did with one file, as `--json` prints it. */
interface Placed {
  readonly file: string;
  readonly document: string;
  readonly language: string;
  readonly evidence: string;
  readonly facts: object;
  readonly findings: readonly string[];
}

const existingKey = (document: string, language: string): string => `in the folder: ${document} ${language}`;

/** The draft of a source folder as it stands, with what grouping needs of its texts. */
async function readFolderDraft(folder: string) {
  const files = await readProgrammeFiles(folder);
  if (!files.ok) return files;
  const { pack, programme, themes } = files.value;
  const contents = await readContents(folder, pack.value);
  if (!contents.ok) return contents;
  const { contentOf, files: read } = contents.value;
  const draft = assembleDraft(pack.value, programme.value, themes.value, contentOf);
  const sources = new Map([...read].map(([key, { source }]) => [key, source]));
  const { texts } = draftTexts(draft, sources);
  const known = draft.documents.flatMap(({ id, symbol, revision, versions }) =>
    versions.map(({ language, content }): GroupedFile => {
      const name = content.kind === 'imported' ? content.fileName : null;
      const text = texts.get(textPartName(id, language));
      const numbers = text === undefined ? [] : numberPaths(text);
      return { key: existingKey(id, language), symbol, revision, language, name, numbers };
    }),
  );
  const sourceOf = { pack: pack.value.source, programme: programme.value.source };
  return ok({ draft, known, sourceOf });
}

/** Puts understood files into the draft, each under its document. */
function placeDocuments(
  before: PackDraft,
  known: readonly GroupedFile[],
  fresh: readonly NewDocument[],
  source: string,
  revise: string | undefined,
): { readonly draft: PackDraft; readonly placed: readonly Placed[] } {
  let draft = before;
  const placed: Placed[] = [];
  const byKey = new Map(fresh.map((each) => [each.key, each]));
  const note = (each: NewDocument, document: string, evidence: string): void => {
    const { facts, text, findings } = each.document;
    placed.push({
      file: each.file,
      document,
      language: facts.language ?? text.language,
      evidence,
      facts,
      findings: findings.map(findingSentence),
    });
  };
  const versionOf = (each: NewDocument) =>
    proposedVersion(
      each.document.facts,
      {
        kind: 'imported',
        key: each.key,
        fileName: plainName(each.file),
        format: each.document.format,
        corrections: [],
      },
      source,
    );
  if (revise !== undefined) {
    const [first] = fresh;
    if (first) draft = reviseDocument(draft, revise, first.document.facts, fresh.map(versionOf));
    for (const each of fresh) note(each, revise, 'revision');
    return { draft, placed };
  }
  const files = fresh.map(({ key, file, document: { facts, text } }): GroupedFile => ({
    key,
    name: plainName(file),
    symbol: facts.symbol,
    revision: facts.revision,
    language: facts.language,
    numbers: numberPaths(text),
  }));
  for (const { members } of proposeGroups([...known, ...files])) {
    const home = draft.documents.find(({ id, versions }) =>
      versions.some(({ language }) => members.some(({ key }) => key === existingKey(id, language))),
    );
    let id = home?.id ?? null;
    for (const { key, evidence } of members) {
      const each = byKey.get(key);
      if (!each) continue;
      if (id === null) {
        const added = addDocument(draft, each.document.facts, versionOf(each));
        draft = added.draft;
        id = added.id;
      } else draft = addVersion(draft, id, versionOf(each));
      note(each, id, evidence);
    }
  }
  return { draft, placed };
}

const plainText = (text: DraftText): object =>
  Object.fromEntries(Object.entries(text).map(([language, { text: words }]) => [language, words]));

function documentYaml({ id, symbol, revision, date, shortTitle, versions }: DraftDocument): object {
  return {
    id,
    symbol,
    ...(revision === '' ? {} : { revision }),
    date,
    shortTitle: plainText(shortTitle),
    versions: versions.map(({ language, title, content }) => ({
      language,
      title,
      ...(content.kind === 'imported' ? { file: `documents/${id}/${content.fileName}` } : {}),
    })),
  };
}

function timeYaml(time: DraftItem['time']): object | string {
  if (time.kind === 'not-announced') return 'not announced';
  const { date, start, end } = time;
  return { date, start, ...(end === null ? {} : { end }) };
}

function itemYaml({ id, number, form, title, description, time, panel }: DraftItem): object {
  return {
    id,
    number,
    form,
    title: plainText(title),
    ...(description === null ? {} : { description: plainText(description) }),
    time: timeYaml(time),
    chair: 'not announced',
    panel:
      panel.kind === 'not-announced'
        ? 'not announced'
        : { people: panel.people.map(({ name }) => ({ name })) },
  };
}

/** Adds to a list of a YAML file, or replaces entries of the same id, and leaves all else of it as it was written. */
function putInList(file: Document, list: string, id: string, value: object): void {
  const node = file.get(list, true);
  if (!isSeq(node)) throw new Error(`${list} was to be checked for being a list`);
  node.flow = false;
  const at = node.items.findIndex((_, index) => file.getIn([list, index, 'id']) === id);
  const fresh = file.createNode(value);
  if (at === -1) node.add(fresh);
  else file.setIn([list, at], fresh);
}

async function editYaml(path: string, edit: (file: Document) => void): Promise<void> {
  const file = parseDocument(await readFile(path, 'utf8'));
  edit(file);
  await writeFile(path, file.toString({ lineWidth: 0 }));
}

async function readInputs(
  paths: readonly string[],
  output: Output,
): Promise<Result<readonly InputFile[], readonly SourceProblem[]>> {
  const files: InputFile[] = [];
  for (const path of paths) {
    output.progress(`Reading ${path}`);
    const read = await readInput(path);
    if (!read.ok) return err([appErrorProblem(path, read.error)]);
    files.push(...read.value);
  }
  return ok(files);
}

/** `import FOLDER FILE…`: puts documents and programmes into a source folder. One bad file keeps no other out. */
export async function importFiles(
  folder: string,
  paths: readonly string[],
  options: Options,
  output: Output,
): Promise<ExitCode> {
  const opened = await readFolderDraft(folder);
  if (!opened.ok) return refuse(opened.error, options, output);
  const { draft: before, known, sourceOf } = opened.value;
  if (options.revise !== undefined && !before.documents.some(({ id }) => id === options.revise))
    return refuse(
      [{ file: SOURCE_FILES.pack, message: `there is no document ${options.revise}` }],
      options,
      output,
    );
  const inputs = await readInputs(paths, output);
  if (!inputs.ok) return refuse(inputs.error, options, output);
  const problems: SourceProblem[] = [];
  const fresh: NewDocument[] = [];
  const programmes: { readonly file: string; readonly programme: ImportedProgramme }[] = [];
  for (const [index, input] of inputs.value.entries()) {
    output.progress(`${String(index + 1)} of ${String(inputs.value.length)}: ${input.name}`);
    if (/\.ics$/i.test(input.name) && before.meeting.timeZone === '') {
      const message =
        'fill in meeting.timeZone in pack.yaml first: the times of a calendar are put on that clock';
      problems.push({ file: input.name, message });
      continue;
    }
    const programme = readProgrammeFile(input.bytes, input.name, before.meeting.timeZone);
    if (programme !== null) {
      if (programme.ok) programmes.push({ file: input.name, programme: programme.value });
      else problems.push(appErrorProblem(input.name, programme.error));
      continue;
    }
    const read = await understand(input.name, input.bytes);
    if (!read.ok) {
      problems.push(appErrorProblem(input.name, read.error));
      continue;
    }
    const key = await sha256(input.bytes);
    if (fresh.some((each) => each.key === key)) continue;
    fresh.push({ ...read.value, key, content: input.bytes });
    const agenda = readAgenda(read.value.document.text);
    if (agenda.entries.length > 0 && before.agenda.length === 0 && programmes.length === 0)
      programmes.push({ file: input.name, programme: agenda });
  }
  const source = sourceOf.pack ?? 'organizer';
  const { draft, placed } = placeDocuments(before, known, fresh, source, options.revise);
  const items = itemsOf(before, programmes, sourceOf.programme ?? source);
  await writeFolder(folder, before, draft, fresh, items);
  for (const problem of problems) output.progress(formatProblem(problem));
  const told = programmes.map(({ file, programme }) => ({
    file,
    items: programme.entries.length,
    findings: programme.findings,
  }));
  tell(
    { ok: problems.length === 0, documents: placed, programmes: told, problems },
    [
      ...placed.flatMap(({ file, document, language, evidence, findings }) => [
        `${file}: ${document} [${language}] (${evidence})`,
        ...findings.map((finding) => `  ! ${finding}`),
      ]),
      ...told.flatMap(({ file, items: count, findings }) => [
        `${file}: ${String(count)} agenda items, as a first draft`,
        ...findings.map((finding) => `  ! ${findingSentence(finding)}`),
      ]),
    ].join('\n'),
    options,
    output,
  );
  return problems.length === 0 ? EXIT.done : EXIT.problems;
}

function itemsOf(
  { agenda, meeting }: PackDraft,
  programmes: readonly { readonly programme: ImportedProgramme }[],
  source: string,
): readonly DraftItem[] {
  const own = Object.keys(meeting.title)[0] ?? 'en';
  const items: DraftItem[] = [];
  for (const { programme } of programmes)
    items.push(...draftItems(programme.entries, programme.language ?? own, source, [...agenda, ...items]));
  return items;
}

async function writeFolder(
  folder: string,
  before: PackDraft,
  draft: PackDraft,
  fresh: readonly NewDocument[],
  items: readonly DraftItem[],
): Promise<void> {
  const contents = new Map(fresh.map(({ key, content }) => [key, content]));
  const changed = draft.documents.filter((document) => !before.documents.includes(document));
  for (const { id, versions } of changed)
    for (const { content } of versions) {
      const bytes = content.kind === 'imported' ? contents.get(content.key) : undefined;
      if (bytes === undefined || content.kind !== 'imported') continue;
      const path = join(folder, 'documents', id, content.fileName);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
    }
  if (changed.length > 0)
    await editYaml(join(folder, SOURCE_FILES.pack), (file) => {
      for (const document of changed) putInList(file, 'documents', document.id, documentYaml(document));
    });
  if (items.length > 0)
    await editYaml(join(folder, SOURCE_FILES.programme), (file) => {
      for (const item of items) putInList(file, 'agenda', item.id, itemYaml(item));
    });
}
