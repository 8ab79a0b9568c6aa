import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import catalogueOnly from './gates/catalogue-only.js';

const maxLines = (max) => ({ 'max-lines': ['error', { max }] });

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '*.mjs', '*.config.js', 'gates/*.js'] },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  lit['flat/recommended'],
  wc['flat/recommended'],
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { pishvaz: { rules: { 'catalogue-only': catalogueOnly } } },
    rules: {
      'pishvaz/catalogue-only': 'error',
      ...maxLines(150),
      'max-lines-per-function': ['error', { max: 40 }],
      'max-params': ['error', 5],
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='event'][property.name='key']",
          message: 'Match event.code: on a Persian layout event.key is a Persian letter.',
        },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
    },
  },
  // A catalogue is as long as the language needs; a test is as long as its cases.
  { files: ['src/i18n/{en,fa}/*.ts'], rules: maxLines(400) },
  {
    files: ['**/*.{test,spec}.ts', 'e2e/**/*.ts'],
    rules: { ...maxLines(300), 'max-lines-per-function': 'off' },
  },
);
