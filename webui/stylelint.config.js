const physical =
  '/^((margin|padding|border|scroll-margin|scroll-padding|inset)-)?(left|right|top|bottom)(-|$)/';

/** Logical properties only: one stylesheet serves both writing directions. */
export default {
  ignoreFiles: ['src/ui/tokens.css'],
  overrides: [{ files: ['**/*.ts'], customSyntax: 'postcss-lit' }],
  rules: {
    'property-disallowed-list': [
      physical,
      '/^(min-|max-)?(width|height)$/',
      '/^border-(top|bottom)-(left|right)-radius$/',
      'float',
      'clear',
    ],
    'declaration-property-value-disallowed-list': { 'text-align': ['left', 'right'] },
    'declaration-no-important': true,
    'block-no-empty': true,
    'color-no-invalid-hex': true,
    'property-no-unknown': true,
    'no-duplicate-selectors': true,
  },
};
