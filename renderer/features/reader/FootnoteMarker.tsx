import { useRef, useState } from 'react';
import type { Direction, Footnote, LanguageTag } from '#core/documents/document.ts';
import { useText } from '#renderer/i18n/index.ts';
import { Popover } from '#renderer/ui/index.ts';
import { AskToOpenContext, useAskToOpen } from './ask-to-open.ts';
import styles from './Footnote.module.css';
import { LinkedText } from './LinkedText.tsx';
import { ASIDE_ATTRIBUTE } from './text-offsets.ts';

export interface FootnoteMarkerProps {
  readonly footnote: Footnote;
  readonly language: LanguageTag;
  readonly direction: Direction;
}

/** The raised mark of a footnote; it opens the footnote where it stands. */
export function FootnoteMarker({ footnote, language, direction }: FootnoteMarkerProps) {
  const t = useText('reader');
  const ask = useAskToOpen();
  const [isOpen, setOpen] = useState(false);
  const marker = useRef<HTMLButtonElement>(null);
  const askInstead = (href: string): void => {
    setOpen(false);
    ask(href);
  };
  const name = t('footnote', { label: footnote.label });
  return (
    <span className={styles.raised} {...{ [ASIDE_ATTRIBUTE]: '' }}>
      <button
        ref={marker}
        type="button"
        className={styles.marker}
        aria-label={name}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        {footnote.label}
      </button>
      <Popover label={name} isOpen={isOpen} onClose={() => setOpen(false)} triggerRef={marker}>
        <p className={styles.opened} lang={language} dir={direction} translate="no">
          <span className={styles.label}>{footnote.label}</span>
          <span>
            <AskToOpenContext value={askInstead}>
              <LinkedText text={footnote.text} />
            </AskToOpenContext>
          </span>
        </p>
      </Popover>
    </span>
  );
}
