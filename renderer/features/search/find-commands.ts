import { fold } from '#core/search/fold.ts';
import { containsWords, queryWords } from '#core/search/query.ts';
import { COMMAND_IDS, type CommandId, type Commands } from '#renderer/state/commands.ts';

/** Opening the box from the box would do nothing. */
const isOffered = (id: CommandId, commands: Commands): boolean => id !== 'search' && commands[id] !== null;

/**
 * Gives the commands that can be run now and whose name has every word of a query; all for an empty one. Their own
 * English names are known in every language.
 */
export function findCommands(
  query: string,
  commands: Commands,
  nameOf: (id: CommandId) => string,
): readonly CommandId[] {
  const words = queryWords(query);
  return COMMAND_IDS.filter((id) => {
    if (!isOffered(id, commands)) return false;
    const name = ` ${fold(nameOf(id))} ${id.replaceAll('-', ' ')}`;
    // Latin words from their beginning: `in` is no wish to print.
    return containsWords(
      name,
      words.map((word) => (/^[a-z0-9]/.test(word) ? ` ${word}` : word)),
    );
  });
}
