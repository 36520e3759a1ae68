import type { Contact } from '#core/delegation/contact.ts';
import type { ReadableCopy } from '#core/delegation/hand-in.ts';
import { readableCopy, type ReadableWords } from '#core/delegation/readable-copy.ts';
import { NOTE_KINDS, PRIORITIES, STANCES, type Note } from '#core/notes/model.ts';
import { useLanguage, useText } from '#renderer/i18n/index.ts';
import { useMeetingPack } from '#renderer/state/index.ts';

function named<Name extends string>(
  names: readonly Name[],
  nameOf: (name: Name) => string,
): Readonly<Record<Name, string>> {
  return Object.fromEntries(names.map((name) => [name, nameOf(name)])) as Record<Name, string>;
}

/** Gives what makes notes readable without Attaché, in the language of the interface. */
export function useReadableCopy(me: Contact): (notes: readonly Note[]) => ReadableCopy {
  const t = useText('delegation');
  const common = useText('common');
  const language = useLanguage();
  const pack = useMeetingPack();
  return (notes) => {
    const words: ReadableWords = {
      title: t('handIn.readableTitle'),
      kinds: named(NOTE_KINDS, (kind) => common(`noteKind.${kind}`)),
      stances: named(STANCES, (stance) => common(`stance.${stance}`)),
      priorities: named(PRIORITIES, (priority) => common(`priority.${priority}`)),
      meeting: t('handIn.wholeMeeting'),
    };
    return readableCopy(notes, { sender: me, pack, language, words });
  };
}
