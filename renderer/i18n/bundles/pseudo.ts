import { pseudoTree } from '../pseudo.ts';
import { NAMESPACES, type LanguageBundle } from '../namespaces.ts';
import { bundle as english } from './en.ts';

/** English turned into the generated right-to-left language. */
export const bundle: LanguageBundle = Object.fromEntries(
  NAMESPACES.map((namespace) => [namespace, pseudoTree(english[namespace])]),
) as LanguageBundle;
