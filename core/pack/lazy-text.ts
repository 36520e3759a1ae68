import type { DocumentText } from '#core/documents/document.ts';

/**
 * Gives a text that is read when somebody looks into it, and then kept: a large pack opens without unpacking a thousand
 * documents of which three are read. Its fields are its own, so that it is copied to a worker as any other.
 */
export function lazyText(language: string, read: () => DocumentText): DocumentText {
  let text: DocumentText | null = null;
  const whole = (): DocumentText => (text ??= read());
  return {
    language,
    get direction() {
      return whole().direction;
    },
    get blocks() {
      return whole().blocks;
    },
    get footnotes() {
      return whole().footnotes;
    },
  };
}
