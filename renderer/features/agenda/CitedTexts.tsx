import { useState } from 'react';
import { blockCitation } from '#core/documents/cite.ts';
import { baseLanguage } from '#core/documents/language.ts';
import { findDocument, resolveCitation } from '#core/pack/lookup.ts';
import type { Citation, MeetingPack, Theme } from '#core/pack/model.ts';
import { languageName, ownNameOf, useLanguage, useText } from '#renderer/i18n/index.ts';
import { useMeetingPack } from '#renderer/state/index.ts';
import { routeTo } from '#renderer/state/routes.ts';
import { SegmentedControl, TextLink } from '#renderer/ui/index.ts';
import { citationWords } from './CitedParagraphs.tsx';
import { ProvenanceTag } from './Provenance.tsx';
import styles from './CitedTexts.module.css';

/** What the theme and its questions cite, each paragraph once, in the order of the documents. */
function citationsOf(pack: MeetingPack, theme: Theme): readonly Citation[] {
  const all = [...theme.cites, ...theme.questions.flatMap(({ cites }) => cites)];
  const isCited = (document: string, path: string): boolean =>
    all.some((each) => each.document === document && each.path === path);
  return pack.documents.flatMap(({ id, versions }) =>
    (versions[0]?.text.blocks ?? [])
      .filter(({ path }) => isCited(id, path))
      .map(({ path }) => ({ document: id, path })),
  );
}

function CitedText({ citation, language }: { readonly citation: Citation; readonly language: string }) {
  const t = useText('agenda');
  const pack = useMeetingPack();
  const reader = useLanguage();
  const cited = resolveCitation(pack, citation, language);
  const words = citationWords(pack, citation, reader);
  if (!cited || !words) return null;
  const { version, block } = cited;
  const isOther = baseLanguage(version.text.language) !== baseLanguage(language);
  return (
    <li className={styles.paragraph}>
      <span className={styles.number}>
        <TextLink href={routeTo.document(citation.document, citation.path)} label={words.full} tone="plain">
          {blockCitation(block) ?? words.short}
        </TextLink>
      </span>
      <div>
        <p className={styles.text} lang={version.text.language} dir={version.text.direction}>
          {block.text}
        </p>
        <p className={styles.source}>
          {words.full} <ProvenanceTag of={version.provenance} />
          {isOther && ` ${t('onlyIn', { language: languageName(version.text.language, reader) })}`}
        </p>
      </div>
    </li>
  );
}

/** The cited paragraphs themselves, in the language that the reader chooses. */
export function CitedTexts({ theme }: { readonly theme: Theme }) {
  const t = useText('agenda');
  const pack = useMeetingPack();
  const reader = useLanguage();
  const citations = citationsOf(pack, theme);
  const tags = [
    ...new Set(
      citations.flatMap(({ document }) =>
        (findDocument(pack, document)?.versions ?? []).map(({ text }) => text.language),
      ),
    ),
  ];
  const [chosen, setChosen] = useState<string | null>(null);
  const nearest = tags.find((tag) => baseLanguage(tag) === baseLanguage(reader)) ?? tags[0];
  const language = chosen ?? nearest;
  if (language === undefined) return null;
  return (
    <section className={styles.section} aria-labelledby="cited">
      <header className={styles.header}>
        <h2 className={styles.title} id="cited">
          {t('citedParagraphs')}
        </h2>
        {tags.length > 1 && (
          <SegmentedControl
            label={t('citedLanguage')}
            value={language}
            options={tags.map((tag) => ({ value: tag, label: ownNameOf(tag), lang: tag }))}
            onChange={setChosen}
          />
        )}
      </header>
      <ul className={styles.list}>
        {citations.map((citation) => (
          <CitedText key={`${citation.document} ${citation.path}`} citation={citation} language={language} />
        ))}
      </ul>
    </section>
  );
}
