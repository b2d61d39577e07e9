import { expect, test } from 'vitest'
import { browserTestsFor } from '../../app/platform/boot/lib/changed.mjs'

const imports = {
  catalog: [],
  learning: ['catalog'],
  checks: ['learning', 'catalog'],
  grading: ['identity'],
  'app/routes/facilitate_.queue.tsx': ['grading'],
}

test('a changed room runs its own browser tests, those of the rooms that import it, and the journeys', () => {
  expect(browserTestsFor(['app/features/learning/server/verb.server.ts'], imports)).toEqual([
    'tests/e2e/checks',
    'tests/e2e/journeys',
    'tests/e2e/learning',
  ])
})

test('a changed route runs the browser tests of the rooms that it shows', () => {
  expect(browserTestsFor(['app/routes/facilitate_.queue.tsx'], imports)).toEqual([
    'tests/e2e/grading',
    'tests/e2e/journeys',
  ])
})

test('the ground, the lessons and the settings run everything', () => {
  for (const file of [
    'app/ui/button.tsx',
    'package.json',
    'content/pages/terms.mdx',
    'tests/setup/browser.ts',
  ])
    expect(browserTestsFor([file], imports), file).toEqual(['tests/e2e'])
})

test('a changed browser test runs itself, and texts about the code run none', () => {
  expect(browserTestsFor(['tests/e2e/grading/grading.spec.ts', 'README.md'], imports)).toEqual([
    'tests/e2e/grading/grading.spec.ts',
  ])
  for (const file of [
    'README.md',
    'app/features/grading/README.md',
    'tests/integration/a/b.test.ts',
  ])
    expect(browserTestsFor([file], imports), file).toEqual([])
})
