/**
 * Labels that numbers are cited by: `11`, `11.2`, `11bis`, `(a)`, `IV`, `(أ)`. Digits are 0–9 whatever the original has, so
 * that language versions agree; stops and dashes around a number are its print, not its label.
 */
export const LABEL = /^(?:\([\p{L}\p{N}]{1,12}\)|[\p{L}\p{N}]{1,12}(?:[.-][\p{L}\p{N}]{1,12})*)$/u;
