import { findLinks } from '#core/documents/links.ts';
import { ConfirmedLink } from './ConfirmedLink.tsx';

/** A plain text whose web addresses can be followed, after the person has confirmed each. */
export function LinkedText({ text }: { readonly text: string }) {
  const links = findLinks(text);
  return (
    <>
      {links.map(({ start, end, href }, index) => (
        <span key={start}>
          {text.slice(links[index - 1]?.end ?? 0, start)}
          <ConfirmedLink href={href}>{text.slice(start, end)}</ConfirmedLink>
        </span>
      ))}
      {text.slice(links.at(-1)?.end ?? 0)}
    </>
  );
}
