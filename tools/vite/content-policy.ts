import { type Plugin } from 'vite';
import { PAGE_POLICY } from '../../main/security/content-policy.ts';

/**
 * Writes the content security policy into the built page, from the one place that has it. The development server's
 * own page goes without: it injects scripts and styles to update modules in place.
 */
export function contentPolicy(): Plugin {
  return {
    name: 'attache-content-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: PAGE_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}
