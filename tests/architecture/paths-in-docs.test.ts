import fs from 'node:fs'
import { expect, test } from 'vitest'

/** A path from the root in backticks. What stands for any name, as `<room>`, is not looked for, nor is what follows. */
const PATH = /`((?:app|tests|prisma|content|public)\/[^`\s*]+)[`*]/g

const named = (text: string) => [...text.matchAll(PATH)].map(([, path = '']) => path)
const missing = (text: string) =>
  named(text).filter((path) => !fs.existsSync(path.replace(/[^/]*<.*/, '')))

test.each(['README.md', 'CONTRIBUTING.md', 'GLOSSARY.md', 'prisma/README.md'])(
  'every path that %s names is there',
  (file) => {
    expect(missing(fs.readFileSync(file, 'utf8'))).toEqual([])
  },
)

test('a path that is not there is found', () => {
  const text = 'See `app/features/<room>/README.md`, `app/nowhere.ts` and `app/platform/`.'
  expect(missing(text)).toEqual(['app/nowhere.ts'])
})
