import type { MeetingPack, PackDocument } from '#core/pack/model.ts';
import { textPartName } from '#core/pack/part-names.ts';

/** A difference between language versions: allowed, but mostly a slip of whoever set the text out. */
export interface VersionFinding {
  readonly document: string;
  readonly language: string;
  readonly part: string;
  readonly message: string;
}

function compare(document: PackDocument): VersionFinding[] {
  const [original, ...others] = document.versions;
  if (!original) return [];
  const there = new Map(original.text.blocks.map((block) => [block.path, block]));
  const marks = (footnotes: readonly { readonly footnote: string }[]): string =>
    footnotes.map(({ footnote }) => footnote).join(' ');
  return others.flatMap(({ text }) => {
    const here = new Map(text.blocks.map((block) => [block.path, block]));
    const messages = [
      ...[...there.keys()].filter((path) => !here.has(path)).map((path) => `${path} is missing`),
      ...[...here.keys()].filter((path) => !there.has(path)).map((path) => `${path} is only in this version`),
      ...text.blocks.flatMap((block) => {
        const twin = there.get(block.path);
        if (!twin) return [];
        return [
          ...(twin.kind === block.kind ? [] : [`${block.path} is a ${block.kind}, there a ${twin.kind}`]),
          ...(marks(twin.footnotes) === marks(block.footnotes)
            ? []
            : [`${block.path} has footnotes [${marks(block.footnotes)}], there [${marks(twin.footnotes)}]`]),
        ];
      }),
    ];
    const { language } = text;
    const part = textPartName(document.id, language);
    return messages.map((message) => ({ document: document.id, language, part, message }));
  });
}

/** Finds where a language version of a document departs from the original: blocks, their kinds, their footnotes. */
export function compareVersions(pack: MeetingPack): readonly VersionFinding[] {
  return pack.documents.flatMap(compare);
}
