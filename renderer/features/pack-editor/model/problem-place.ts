import type { DraftProblem } from '#core/pack/draft/problems.ts';
import type { PackDraft } from '#core/pack/draft/model.ts';
import { firstText } from './texts.ts';

/** The parts of the editor. */
export const PARTS = ['documents', 'meeting', 'programme', 'themes', 'outcomes'] as const;
export type DraftPart = (typeof PARTS)[number];

/** Fields that a person finds by their label. */
const FIELDS = [
  'title',
  'shortTitle',
  'organizer',
  'place',
  'start',
  'end',
  'timeZone',
  'uri',
  'text',
  'number',
  'date',
  'language',
  'symbol',
  'revision',
  'cites',
  'time',
  'content',
  'source',
] as const;
export type ProblemField = (typeof FIELDS)[number];

/** Where in the editor a problem is put right. */
export interface ProblemPlace {
  readonly part: DraftPart;
  /** The thing to open; null for the part itself. */
  readonly thing: string | null;
  /** What it is called, in the words of the draft; empty where it has no name. */
  readonly name: string;
  readonly field: ProblemField | null;
}

/** Finds the place of a problem in the editor. */
export function placeOfProblem({ path }: DraftProblem, draft: PackDraft): ProblemPlace {
  const field = FIELDS.findLast((each) => path.includes(each)) ?? null;
  const at = (list: readonly { readonly id: string }[]): string | null => list[Number(path[1])]?.id ?? null;
  switch (path[0]) {
    case 'documents': {
      const document = draft.documents[Number(path[1])];
      const name = document === undefined ? '' : firstText(document.shortTitle) || (document.symbol ?? '');
      return { part: 'documents', thing: document?.id ?? null, name, field };
    }
    case 'agenda': {
      const item = draft.agenda[Number(path[1])];
      return {
        part: 'programme',
        thing: at(draft.agenda),
        name: item === undefined ? '' : firstText(item.title) || item.number,
        field,
      };
    }
    case 'themes': {
      const theme = draft.themes[Number(path[1])];
      return { part: 'themes', thing: at(draft.themes), name: theme ? firstText(theme.title) : '', field };
    }
    case 'outcomes': {
      const outcome = draft.outcomes[Number(path[1])];
      return {
        part: 'outcomes',
        thing: at(draft.outcomes),
        name: outcome ? firstText(outcome.text) : '',
        field,
      };
    }
    case 'sources':
      // What the organizer says is cited under its name.
      return {
        part: 'meeting',
        thing: null,
        name: '',
        field: path[1] === 'official' ? 'organizer' : 'source',
      };
    default:
      return { part: 'meeting', thing: null, name: '', field };
  }
}

/** Tells each place once for one reason: several parts of a pack may lack what is typed in one field. */
export function onePerPlace(problems: readonly DraftProblem[], draft: PackDraft): readonly DraftProblem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const { part, thing, field } = placeOfProblem(problem, draft);
    const key = [problem.code, part, thing, field].join(' ');
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
