import { useText } from '#renderer/i18n/index.ts';
import { useDelegationFiles } from '#renderer/state/delegation-files.ts';
import { usePeople } from '#renderer/state/people.ts';
import { Page } from '#renderer/ui/index.ts';
import { AboutMe } from './AboutMe.tsx';
import { CardQuestion } from './CardQuestion.tsx';
import { FolderSection } from './FolderSection.tsx';
import { HandInSection } from './HandInSection.tsx';
import { PeopleSection } from './PeopleSection.tsx';
import { ReceivedFiles } from './ReceivedFiles.tsx';
import { ReceiveSection } from './ReceiveSection.tsx';

/** What goes to the others of the delegation and what comes from them, as files. */
export function DelegationScreen() {
  const t = useText('delegation');
  const { me } = usePeople();
  const { card, received } = useDelegationFiles();
  return (
    <Page title={t('title')} sub={t('sub')}>
      {me === null && <AboutMe />}
      {card !== null && <CardQuestion card={card} />}
      {received.length > 0 && <ReceivedFiles />}
      {me !== null && <HandInSection me={me} />}
      {me !== null && <FolderSection />}
      <ReceiveSection />
      {me !== null && <PeopleSection me={me} />}
    </Page>
  );
}
