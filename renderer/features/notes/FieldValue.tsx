import type { Anchor } from '#core/anchoring/anchor.ts';
import { assertNever } from '#core/base/assert-never.ts';
import type { NoteFields } from '#core/notes/model.ts';
import { pickText } from '#core/pack/pick-text.ts';
import { useFormat, useLanguage, useText } from '#renderer/i18n/index.ts';
import { useMeetingPack } from '#renderer/state/index.ts';
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

function TagNames({ tags }: { readonly tags: NoteFields['tags'] }) {
  const t = useText('notes');
  const { list } = useFormat();
  return tags.length === 0 ? (
    <>{t('field.noTags')}</>
  ) : (
    <bdi translate="no">
      {list(
        tags.map((tag) => t('tag', { tag })),
        'unit',
      )}
    </bdi>
  );
}

export type FieldValueProps = {
  readonly [Field in keyof NoteFields]: { readonly field: Field; readonly value: NoteFields[Field] };
}[keyof NoteFields];

/** The value of a note's field in words. */
export function FieldValue(props: FieldValueProps) {
  const t = useText('notes');
  const common = useText('common');
  switch (props.field) {
    case 'kind':
      return common(`noteKind.${props.value}`);
    case 'stance':
      return props.value === null ? t('field.noStance') : common(`stance.${props.value}`);
    case 'priority':
      return common(`priority.${props.value}`);
    case 'visibility':
      return common(`visibility.${props.value}`);
    case 'outcome':
      return <OutcomeName outcome={props.value} />;
    case 'anchor':
      return <AnchorName anchor={props.value} />;
    case 'tags':
      return <TagNames tags={props.value} />;
    default:
      return assertNever(props);
  }
}
