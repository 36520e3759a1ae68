import type { FloorAct, FloorParagraph, FloorRecord } from '#core/notes/floor-model.ts';
import type { MeetingPack } from '#core/pack/model.ts';

/** Signs that a fast writer begins a line with instead of choosing what it is. */
export const ACT_SIGNS: Readonly<Record<FloorAct, string>> = {
  support: '+',
  oppose: '-',
  conditional: '~',
  question: '?',
  outcome: '=',
};

/** Takes the sign off the beginning of a line that was typed; null where it begins with none. */
export function readActSign(line: string): { readonly act: FloorAct; readonly text: string } | null {
  const [sign] = line;
  const found = Object.entries(ACT_SIGNS).find((each) => each[1] === sign);
  return found === undefined ? null : { act: found[0] as FloorAct, text: line.slice(1).trimStart() };
}

/** Gives who may speak, the most frequent first: whoever was noted so far, then the groups that every meeting has. */
export function knownSpeakers(records: readonly FloorRecord[], groups: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  for (const { entries } of records)
    for (const { speaker, deletedAt } of entries)
      if (speaker !== '' && deletedAt === null) times.set(speaker, (times.get(speaker) ?? 0) + 1);
  const spoken = [...times].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
  return [...new Set([...spoken, ...groups])];
}

/** Finds the paragraph that is cited by a number, in the first document that has one; null when none has. */
export function paragraphByLabel(pack: MeetingPack, label: string): FloorParagraph | null {
  const wanted = label.replace('¶', '').trim();
  for (const document of pack.documents)
    for (const { text } of document.versions) {
      const block = text.blocks.find((each) => each.label === wanted);
      if (block !== undefined) return { document: document.id, path: block.path, label: block.label };
    }
  return null;
}
