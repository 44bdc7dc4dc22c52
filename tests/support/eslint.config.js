import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', '.dist-next/', '.astro/', 'node_modules/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      // In Astro's templates a fragment is often all there is to return.
      'astro/no-set-html-directive': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
    },
    languageOptions: { globals: { process: 'readonly', URL: 'readonly', Response: 'readonly' } },
  },
);
