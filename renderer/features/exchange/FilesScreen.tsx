import { useText } from '#renderer/i18n/index.ts';
import { Page } from '#renderer/ui/index.ts';
import { BringInSection } from './BringInSection.tsx';
import { TakeOutSection } from './TakeOutSection.tsx';

/** Notes and programme as files of other programs, and notes back from them. */
export function FilesScreen() {
  const t = useText('exchange');
  return (
    <Page title={t('title')} sub={t('sub')}>
      <TakeOutSection />
      <BringInSection />
    </Page>
  );
}
