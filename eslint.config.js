import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', '.dist.*/', '.astro/', 'node_modules/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      // Bodies are HTML made by our own plugins, which refuse HTML of the editor's.
      'astro/no-set-html-directive': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
    },
    languageOptions: { globals: { process: 'readonly', URL: 'readonly', Response: 'readonly' } },
  },
);
