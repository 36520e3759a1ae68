/** What `npm run pack -- --help` prints. */
export const HELP = `Builds, reads and checks meeting packs (.mpack). docs/pack-format.md describes the format.

  npm run pack -- build <folder> [-o file.mpack]   compile a source folder to a pack (default: <folder>.mpack)
  npm run pack -- inspect <folder or file>         show what is in it; with --json every block, path and footnote
                                                   (a pack, a source folder, or a document: Word, PDF, Akoma Ntoso, HTML, Markdown, text)
  npm run pack -- verify <folder or file>          open it as the app does and tell what is wrong
  npm run pack -- schema [-o file.json]            the JSON Schema of the parts (kept in docs/pack.schema.json)

  --json       results as JSON on standard output; progress and warnings stay on standard error
  -o, --out    where to write
  -h, --help   this text

A source folder has pack.yaml (meeting, sources, documents, outcomes), programme.yaml (agenda), themes.yaml
(themes, guiding questions) and documents/<id>/<language>.txt (marked text). Start from a copy of
resources/packs/wipo-conversation-2019, change it, and run verify: each problem is told as file:line:column.

Exit codes: 0 done · 1 the pack has problems · 2 the command was not understood · 3 a file cannot be read or written`;
