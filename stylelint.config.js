/** Logical properties only, so that right-to-left mirrors by itself. Print page boxes are no exception. */
const physical = [
  '/^(margin|padding|border|scroll-margin|scroll-padding)-(left|right|top|bottom)/',
  'left',
  'right',
  'top',
  'bottom',
  'width',
  'height',
  'min-width',
  'min-height',
  'max-width',
  'max-height',
  '/^border-(top|bottom)-(left|right)-radius$/',
];

export default {
  rules: {
    'property-disallowed-list': physical,
    'declaration-property-value-disallowed-list': {
      'text-align': ['left', 'right'],
      float: ['left', 'right'],
      clear: ['left', 'right'],
    },
    'declaration-no-important': true,
    'block-no-empty': true,
    'no-duplicate-selectors': true,
    'color-no-invalid-hex': true,
    'property-no-unknown': true,
    'unit-no-unknown': true,
  },
};
