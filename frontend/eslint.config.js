import js from '@eslint/js'
import hooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import ts from 'typescript-eslint'

// Counted as they stand, with blank lines and comments, also in tests.
const shortFunctions = { 'max-lines-per-function': ['error', { max: 59, IIFEs: true }] }

const featuresNeedNoRouter = {
  'no-restricted-imports': [
    'error',
    { paths: [{ name: 'wouter', message: 'Features know no router: take addresses from lib/paths.' }] },
  ],
}

export default ts.config(
  { ignores: ['dist', 'node_modules', 'src/api/schema.d.ts', 'src/locales/messages.d.ts', 'test-results'] },
  js.configs.recommended,
  ...ts.configs.recommendedTypeChecked,
  hooks.configs.flat.recommended,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'max-lines': ['error', 200],
      ...shortFunctions,
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
        {
          selector: 'JSXAttribute[name.name="style"]',
          message: 'The page forbids style attributes: use a class or SVG.',
        },
        { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'Text is text.' },
      ],
    },
  },
  { files: ['src/features/**', 'src/lib/**', 'src/api/**'], rules: featuresNeedNoRouter },
  {
    files: ['*.config.{js,ts}', 'tests/e2e/*.config.ts', 'tests/e2e/global-setup.ts', 'src/vite-env.d.ts'],
    rules: { 'no-restricted-syntax': 'off', '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    ...ts.configs.disableTypeChecked,
    languageOptions: {
      parserOptions: { projectService: false },
      globals: { ...globals.node, ...globals.browser },
    },
  },
)
