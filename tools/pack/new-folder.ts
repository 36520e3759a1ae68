import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { idFrom } from '#core/pack/draft/new-id.ts';
import { EXIT, type ExitCode, type Options, type Output, refuse, tell } from './output.ts';
import { SOURCE_FILES } from './read-source.ts';

const packYaml = (
  name: string,
  today: string,
): string => `# The meeting, where facts come from, its documents and expected outcomes.
# docs/pack-format.md describes every field. "verify" names what is still missing, with its line.

edition: 1 # counts up with each pack of the meeting
issued: ${today}

# Every fact names one of these. official: the organizer says so; editorial: whoever makes the pack says so.
sources:
  organizer: { kind: official, source: The organizer of the meeting, date: ${today} }
  editors: { kind: editorial, source: Prepared by the delegation, date: ${today} }
source: organizer # of what names no other in this file

meeting:
  uri: urn:x-meeting:${name} # the meeting is known by it in every edition
  title: {} # one text per language, such as { en: …, fr: … }
  shortTitle: {}
  organizer: {}
  place: {}
  start: '' # ISO dates, such as 2026-03-01
  end: ''
  timeZone: '' # the meeting's own, such as Europe/Zurich

documents: [] # "import" fills this

outcomes: [] # - { id: …, text: { en: … }, cites: [document#11] }
`;

const PROGRAMME = `# The agenda. "import" fills it from an iCalendar file, a table (CSV) or an agenda document.
source: organizer
agenda: []
`;

const THEMES = `# Themes and their guiding questions.
source: organizer
themes: []
`;

/** `new FOLDER`: makes a source folder to be filled in; a folder that has anything in it is left alone. */
export async function newFolder(folder: string, options: Options, output: Output): Promise<ExitCode> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0)
    return refuse(
      [{ file: folder, message: 'this folder is not empty, so nothing was written' }],
      options,
      output,
    );
  const today = new Date().toISOString().slice(0, 10);
  const files = [
    [SOURCE_FILES.pack, packYaml(idFrom(basename(folder), 'meeting'), today)],
    [SOURCE_FILES.programme, PROGRAMME],
    [SOURCE_FILES.themes, THEMES],
  ] as const;
  for (const [name, text] of files) await writeFile(join(folder, name), text, { flag: 'wx' });
  await mkdir(join(folder, 'documents'));
  tell(
    { ok: true, folder, files: files.map(([name]) => name) },
    `${folder}: fill in ${SOURCE_FILES.pack}, import documents, then run verify`,
    options,
    output,
  );
  return EXIT.done;
}
