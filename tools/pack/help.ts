/** What `npm run pack -- --help` prints. */
export const HELP = `Makes, reads, checks, compares and signs meeting packs (.mpack). docs/pack-format.md describes the format.

  npm run pack -- new <folder>                       make a source folder to be filled in
  npm run pack -- import <folder> <file…>            put documents and programmes into it; a file may be a zip or a folder
  npm run pack -- build <folder> [-o file.mpack]     compile it to a pack (default: <folder>.mpack)
  npm run pack -- verify <folder or pack>            open it as the app does and tell what is wrong
  npm run pack -- inspect <file, folder or zip>      show what is in a pack, a source folder or a document
  npm run pack -- diff <old> <new>                   what changed from one pack (or source folder) to the next
  npm run pack -- keygen -o <file>                   make a pair of keys to sign with
  npm run pack -- sign <pack> --key <file>           sign a pack (-o: to another file)
  npm run pack -- schema [-o file.json]              the JSON Schema of the parts (kept in docs/pack.schema.json)

  <command> --help   what a command does, with an example
  --json             results as JSON on standard output; progress and warnings stay on standard error
  -o, --out          where to write
  -h, --help         this text

Exit codes: 0 done · 1 something has problems · 2 the command was not understood · 3 a file cannot be read or written`;

/** What `npm run pack -- <command> --help` prints. */
export const COMMAND_HELP: Readonly<Record<string, string>> = {
  new: `npm run pack -- new <folder>

Makes pack.yaml (meeting, sources, documents, outcomes), programme.yaml (agenda), themes.yaml (themes, guiding questions) and
documents/. Fill in pack.yaml; verify names each thing that is missing as file:line:column. resources/packs has a whole example.

  npm run pack -- new my-meeting && npm run pack -- import my-meeting ~/Downloads/*.docx agenda.ics`,
  import: `npm run pack -- import <folder> <file, zip or folder>… [--revise <document>]

Documents (Word, PDF, Akoma Ntoso, HTML, Markdown, text): each is copied to documents/<id>/ and listed in pack.yaml, with the symbol,
title, date and language that its first page proposes. Versions in several languages go under one document: by their symbol, else
by what their files are called (note-en.txt, note-fr.txt) or by their numbers; the evidence is told, change it in pack.yaml. A revision becomes a document of its own; with --revise it
takes the place of the one that is named, whose id, and so every citation and note, stays.
Programmes (iCalendar .ics, tables .csv and .tsv, or the agenda inside a document while there is none yet) become items in
programme.yaml, as a first draft: what has no time stays "not announced".

  npm run pack -- import my-meeting from-the-secretariat.zip
  npm run pack -- import my-meeting N2419432.docx --revise report`,
  build: `npm run pack -- build <folder> [-o file.mpack]

Compiles a source folder to a pack; the files that its texts were read from travel in it. Nothing is written when anything is wrong.

  npm run pack -- build my-meeting -o my-meeting.mpack`,
  verify: `npm run pack -- verify <folder or pack>

Opens it as the app does. Exit code 1 and each problem as file:line:column, or "sound", with warnings such as a paragraph that one language lacks.

  npm run pack -- verify my-meeting`,
  inspect: `npm run pack -- inspect <file, folder or zip> [--json]

A pack or a source folder: everything that it says. A document: each block with its path, label, kind and footnotes, what its first
page proposes, and findings. A calendar or table: its slots. A zip or folder: each file in it. With --json complete and exact, in the
shape that docs/pack-format.md describes.

  npm run pack -- inspect report.docx --json`,
  diff: `npm run pack -- diff <old> <new> [--json]

Compares two packs or source folders: each paragraph that was added, deleted, reworded, renumbered or moved, in each language; and items,
themes and questions, by id and by what they supersede. Exit code 0 whether or not anything changed.

  npm run pack -- diff edition-1.mpack edition-2.mpack`,
  sign: `npm run pack -- sign <pack> --key <file> [-o file.mpack]

Signs a pack with Ed25519, over itself or to -o. The app shows "signed by" and the fingerprint, and refuses a pack that was changed after.

  npm run pack -- sign my-meeting.mpack --key me.key.json`,
  keygen: `npm run pack -- keygen -o <file>

Makes a pair of keys, and prints the fingerprint by which people know the public one. Keep the file to yourself; it is never written over.

  npm run pack -- keygen -o me.key.json`,
};
