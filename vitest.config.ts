import { defineConfig } from 'vitest/config'
import { isPublishedHere } from './tests/fakes/published'

const alias = { '~': new URL('./app', import.meta.url).pathname }
const setupFiles = ['tests/setup/environment.ts', 'tests/setup/console.ts']

export default defineConfig({
  resolve: { alias },
  test: {
    maxWorkers: 3,
    // Twice what Node gives to young objects: a tenth of a worker's time went into clearing them away.
    execArgv: ['--max-semi-space-size=32'],
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'app/**/*.test.{ts,tsx}',
            'tests/{architecture,bench,identifiers,texts}/**/*.test.ts',
            ...(isPublishedHere ? ['tests/fakes/**/*.test.ts'] : []),
          ],
          environment: 'node',
          pool: 'forks',
          isolate: false,
          // Tests of the architecture read all code, which takes long where the machine has other work too.
          testTimeout: 20_000,
          setupFiles: ['tests/setup/worker/fresh.ts', ...setupFiles],
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          environment: 'node',
          pool: 'forks',
          // A new process for every file spends more time on loading libraries than on the tests (see setup/database).
          isolate: false,
          testTimeout: 20_000,
          hookTimeout: 60_000,
          globalSetup: ['tests/setup/global-db.ts'],
          setupFiles: [
            'tests/setup/worker/fresh.ts',
            'tests/setup/worker/query-plans.ts',
            'tests/setup/database.ts',
            ...setupFiles,
          ],
        },
      },
    ],
  },
})
