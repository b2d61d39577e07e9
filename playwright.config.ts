import { randomInt } from 'node:crypto'
import { defineConfig } from '@playwright/test'

// The workers read this file too: the first to choose a port tells the others through the environment.
process.env.E2E_PORT ??= String(randomInt(20_000, 32_000))
const port = process.env.E2E_PORT
const root = process.getuid?.() === 0

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  // A test waits for its page a fifth of the time: two of them leave one of two cores idle that often.
  workers: 3,
  // `npm test` tries what failed once more, with a new server and database: here it would meet its own traces.
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-US',
    timezoneId: 'America/New_York',
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    // A trace of everything doubles the time; PWTRACE=1 npm test -- e2e keeps those of what failed.
    trace: process.env.PWTRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM || undefined,
      args: [
        ...(root ? ['--no-sandbox'] : []),
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: 'node tests/setup/e2e-server.mjs',
    url: `http://localhost:${port}/readyz`,
    env: { E2E_PORT: port },
    // `npm test` starts it early, beside its other checks.
    reuseExistingServer: process.env.E2E_RUNNING === '1',
    timeout: 120_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
})
