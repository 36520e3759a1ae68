import type { ReactNode } from 'react';
import type { Anchor } from '#core/anchoring/anchor.ts';
import { assertNever } from '#core/base/assert-never.ts';
import type { FieldConflict, Note, NoteFields } from '#core/notes/model.ts';
import { FIELD_PARSERS, type RegisterField } from '#core/notes/parse-fields.ts';
import { pickText } from '#core/pack/pick-text.ts';
import { useLanguage, useText } from '#renderer/i18n/index.ts';
import type { EditableField, OpenNote } from '#renderer/services/notes.ts';
import { useMeetingPack } from '#renderer/state/index.ts';
import { Button, Notice } from '#renderer/ui/index.ts';
import { PlaceName } from './PlaceName.tsx';
import { useAnchorPlaces } from './use-anchor-places.ts';

function AnchorName({ anchor }: { readonly anchor: Anchor }) {
  const t = useText('notes');
  const [closest] = useAnchorPlaces(anchor);
  return closest === undefined ? <>{t('view.meeting')}</> : <PlaceName place={closest} />;
}

function OutcomeName({ outcome }: { readonly outcome: NoteFields['outcome'] }) {
  const t = useText('notes');
  const language = useLanguage();
  const found = useMeetingPack().outcomes.find(({ id }) => id === outcome);
  return <bdi>{found === undefined ? t('field.noOutcome') : pickText(found.text, language).text}</bdi>;
}

interface Choice {
  readonly name: ReactNode;
  readonly choose: () => void;
}

/** Gives each value of a conflict that its field can hold as something to choose. */
function choicesFor<Field extends RegisterField>(
  field: Field,
  values: readonly unknown[],
  nameOf: (value: NoteFields[Field]) => ReactNode,
  choose: (value: NoteFields[Field]) => void,
): readonly Choice[] {
  return values.flatMap((value) => {
    const parsed = FIELD_PARSERS[field](value);
    return parsed === undefined ? [] : [{ name: nameOf(parsed), choose: () => choose(parsed) }];
  });
}

export interface NoteConflictsProps {
  readonly open: OpenNote;
  readonly conflicts: Note['conflicts'];
  readonly onVisibility: (value: NoteFields['visibility']) => void;
}

/** Values that two devices set at the same time: all are shown, the person chooses. */
export function NoteConflicts({ open, conflicts, onVisibility }: NoteConflictsProps) {
  const t = useText('notes');
  const common = useText('common');
  const set =
    <Field extends EditableField>(field: Field) =>
    (value: NoteFields[Field]): void =>
      open.set(field, value);
  const choicesOf = ({ field, values }: FieldConflict): readonly Choice[] => {
    switch (field) {
      case 'kind':
        return choicesFor(field, values, (value) => common(`noteKind.${value}`), set(field));
      case 'stance':
        return choicesFor(
          field,
          values,
          (value) => (value === null ? t('field.noStance') : common(`stance.${value}`)),
          set(field),
        );
      case 'priority':
        return choicesFor(field, values, (value) => common(`priority.${value}`), set(field));
      case 'visibility':
        return choicesFor(field, values, (value) => common(`visibility.${value}`), onVisibility);
      case 'outcome':
        return choicesFor(field, values, (value) => <OutcomeName outcome={value} />, set(field));
      case 'anchor':
        return choicesFor(field, values, (value) => <AnchorName anchor={value} />, set(field));
      case 'tags':
        // Tags are a set: what both devices added is all there.
        return [];
      default:
        return assertNever(field);
    }
  };
  return conflicts.map((conflict) => (
    <Notice
      key={conflict.field}
      tone="info"
      action={choicesOf(conflict).map(({ name, choose }, index) => (
        <Button key={index} onPress={choose}>
          {name}
        </Button>
      ))}
    >
      {t('conflict.text', { field: t(`field.${conflict.field}`) })}
    </Notice>
  ));
}
