import { webPackCrypto } from '#core/pack/web-crypto.ts';

/** What opening a pack needs, in a page of the app. */
export const packCrypto = webPackCrypto(crypto.subtle);
