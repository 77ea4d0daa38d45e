import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Which layer may import which; the tags stand in each project.json. */
const layers = {
  'layer:domain': ['layer:domain'],
  'platform:database': ['layer:domain'],
  'platform:messaging': ['layer:domain', 'platform:database'],
  'platform:rpc': ['layer:domain', 'platform:database'],
  'platform:host': ['layer:domain', 'layer:platform'],
  'layer:module': ['layer:domain', 'layer:platform', 'layer:module'],
  'layer:service': ['layer:platform', 'layer:module'],
  'layer:api': ['platform:rpc', 'platform:host', 'layer:module'],
  'layer:ui': ['layer:domain', 'layer:ui'],
  'layer:web': ['layer:domain', 'layer:ui', 'layer:api'],
  'layer:outside': [],
  'layer:testing': ['layer:domain', 'layer:platform'],
  // Scripts, seeds and the root's own configuration put the parts together.
  'layer:workspace': ['*'],
};

const nodeLayers = ['layer:domain', 'layer:platform', 'layer:module', 'layer:service'];

const boundaries = (...allow) => ({
  enforceBuildableLibDependency: false,
  // The web app imports its own files by the alias `#web`.
  allowCircularSelfDependency: true,
  // Seeds stand beside the schemas that they fill; tests and dev hosts begin with them.
  allow: ['/prisma/[a-z]+/seed.ts$', ...allow],
  // The test server is built on the database library, whose own tests use it.
  ignoredCircularDependencies: [
    ['database', 'testing'],
    ['messaging', 'testing'],
    ['host', 'testing'],
    ['domain', 'testing'],
    // Seeds use the modules whose tests begin with them.
    ...['builder', 'order', 'user', 'analytics', 'testing'].map((name) => [name, 'harness-hero']),
  ],
  depConstraints: Object.entries(layers).map(([sourceTag, allowed]) => ({
    sourceTag,
    onlyDependOnLibsWithTags: nodeLayers.includes(
      sourceTag.replace(/^platform:.*/, 'layer:platform'),
    )
      ? [...allowed, 'layer:testing']
      : allowed,
  })),
});

export default tseslint.config(
  {
    ignores: [
      '**/node_modules',
      '**/generated',
      '**/.next',
      '**/.nx',
      '**/.data',
      '**/next-env.d.ts',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.base],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', boundaries()],
    },
  },
  {
    files: ['scripts/**/*.ts'],
    rules: {
      // The API page and the list of settings are read from what the applications declare.
      '@nx/enforce-module-boundaries': [
        'error',
        boundaries('^@pet/backend/modules$', '/apps/[a-z]+/src/environment.ts$'),
      ],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    ignores: ['**/*.config.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      // tRPC's own types hand out `any` at their edges; `no-explicit-any` keeps ours out.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // It takes assertions for needless that the compiler then misses, and its fix removes them.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Only the environment file of a process reads it.',
        },
      ],
      'no-console': 'error',
    },
  },
  {
    // Raw SQL that is put together from strings is how injections happen.
    files: ['libs/modules/**/*.ts', 'libs/messaging/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name=/RawUnsafe$/]',
          message: 'Use the tagged template.',
        },
      ],
    },
  },
  {
    // A neighbour is known by its contract alone.
    files: ['libs/modules/**/*.ts', 'libs/api/**/*.ts'],
    ignores: ['**/dev/**', '**/test/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: ['builder', 'order', 'user', 'webhook', 'analytics'].map((module) => ({
            name: `@pet/${module}`,
            message: `Import @pet/${module}/contract: a neighbour's insides may live in another process.`,
          })),
        },
      ],
    },
  },
  {
    files: ['libs/domain/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'setTimeout', 'setInterval', 'fetch'],
      'no-restricted-properties': [
        'error',
        {
          object: 'Date',
          property: 'now',
          message: 'The domain is pure: take the time as an argument.',
        },
        {
          object: 'Math',
          property: 'random',
          message: 'The domain is pure: take bytes as an argument.',
        },
      ],
      'no-restricted-imports': ['error', { patterns: ['node:*'] }],
    },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}', 'libs/ui/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['**/environment.ts', '**/main.ts', 'scripts/stack/given.ts', '**/*.config.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['scripts/**/*.ts', '**/dev/**', '**/run-service.ts', '**/convert.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', '**/test/**', '**/e2e/**', '**/dev/**'],
    rules: {
      'no-restricted-properties': 'off',
    },
  },
);
