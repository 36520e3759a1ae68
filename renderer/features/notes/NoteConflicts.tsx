import type { ReactNode } from 'react';
import { assertNever } from '#core/base/assert-never.ts';
import type { FieldConflict, Note, NoteFields } from '#core/notes/model.ts';
import { FIELD_PARSERS, type RegisterField } from '#core/notes/parse-fields.ts';
import { useText } from '#renderer/i18n/index.ts';
import type { EditableField, OpenNote } from '#renderer/services/notes.ts';
import { Button, Notice } from '#renderer/ui/index.ts';
import { FieldValue, type FieldValueProps } from './FieldValue.tsx';

interface Choice {
  readonly name: ReactNode;
  readonly choose: () => void;
}

/** Gives each value of a conflict that its field can hold as something to choose. */
function choicesFor<Field extends RegisterField>(
  field: Field,
  values: readonly unknown[],
  choose: (value: NoteFields[Field]) => void,
): readonly Choice[] {
  return values.flatMap((value) => {
    const parsed = FIELD_PARSERS[field](value);
    // The compiler does not see that the name and the value belong together.
    const named = { field, value: parsed } as FieldValueProps;
    return parsed === undefined ? [] : [{ name: <FieldValue {...named} />, choose: () => choose(parsed) }];
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
  const set =
    <Field extends EditableField>(field: Field) =>
    (value: NoteFields[Field]): void =>
      open.set(field, value);
  const choicesOf = ({ field, values }: FieldConflict): readonly Choice[] => {
    switch (field) {
      case 'kind':
        return choicesFor(field, values, set(field));
      case 'stance':
        return choicesFor(field, values, set(field));
      case 'priority':
        return choicesFor(field, values, set(field));
      case 'visibility':
        return choicesFor(field, values, onVisibility);
      case 'outcome':
        return choicesFor(field, values, set(field));
      case 'anchor':
        return choicesFor(field, values, set(field));
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
