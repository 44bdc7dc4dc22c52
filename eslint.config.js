import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** What is checked with its types; the types of `.astro` files are `astro check`'s to tell. */
const typed = ['src/**/*.ts', 'tests/**/*.ts'];

/** Days are texts, and those before the year 0 do not sort as texts do. */
const days = {
  rules: {
    order: {
      create: (context) => ({
        BinaryExpression(node) {
          if (!/^[<>]=?$/.test(node.operator)) return;
          const type = context.sourceCode.parserServices.getTypeAtLocation(node.left);
          if (type.getProperty('isDay'))
            context.report({ node, message: 'Compare days by isBefore, isBy or compareDays.' });
        },
      }),
    },
  },
};

export default defineConfig(
  { ignores: ['dist/', '.dist.*/', '.astro/', 'node_modules/'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: typed })),
  {
    files: typed,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A number in a sentence is what most of these sentences are for.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  { files: ['src/**/*.ts'], plugins: { days }, rules: { 'days/order': 'error' } },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      // Bodies are HTML made by our own plugins, which refuse HTML of the editor's.
      'astro/no-set-html-directive': 'off',
      eqeqeq: 'error',
      'no-duplicate-imports': 'error',
      'no-console': 'error',
    },
    languageOptions: { globals: { process: 'readonly', URL: 'readonly', Response: 'readonly' } },
  },
);
