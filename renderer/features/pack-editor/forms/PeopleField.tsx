import { useState } from 'react';
import type { DraftItem } from '#core/pack/draft/model.ts';
import { useText } from '#renderer/i18n/index.ts';
import { TextArea } from '#renderer/ui/index.ts';
import { readPeople, writePeople } from '../model/texts.ts';

type People = DraftItem['chair'];

export interface PeopleFieldProps {
  readonly label: string;
  readonly people: People;
  readonly source: string;
  readonly onChange: (people: People) => void;
}

/** People, one a line; nobody means that nobody is announced. */
export function PeopleField({ label, people, source, onChange }: PeopleFieldProps) {
  const t = useText('packEditor');
  const [typed, setTyped] = useState(people.kind === 'named' ? writePeople(people.people) : '');
  return (
    <TextArea
      label={label}
      description={t('items.peopleHint')}
      rows={2}
      value={typed}
      onChange={(text) => {
        setTyped(text);
        const named = readPeople(text);
        onChange(named.length === 0 ? { kind: 'not-announced' } : { kind: 'named', people: named, source });
      }}
    />
  );
}
