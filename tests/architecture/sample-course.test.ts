import { expect, test } from 'vitest'
import { PART_COMPONENTS } from '~/features/catalog/contract'
import { COURSE } from '../factories/sample-course'
import { FILES } from '../factories/sample-files'
import { occurrences, type Source, sources } from './source'

/** Where the content of the program is meant, and not any content. */
const ABOUT_THE_COURSE: Readonly<Record<string, string>> = {
  'tests/integration/demo/seed.test.ts':
    'the demo is a cohort of the course: people write about its lessons, and its words are counted',
}

const LIKE_A_NAME = /^[a-z0-9]+(-[a-z0-9]+)+$/
/** A shorter title may be any two words. */
const LONG_ENOUGH = 12

/** Ids and titles that stand in files of a program, and the names of its folders and lessons. */
function namesIn(files: Iterable<readonly [string, string]>): Set<string> {
  const names = new Set<string>()
  for (const [path, text] of files) {
    for (const part of path.split('/')) names.add(part.replace(/^\d+-/, '').replace(/\.\w+$/, ''))
    for (const [, key, value = ''] of text.matchAll(/\b(id|title): +("[^"\n]+"|[^,}\n]+)/g)) {
      const name = value.trim().replace(/^"|"$/g, '')
      if (key === 'id' || name.length >= LONG_ENOUGH) names.add(name)
    }
  }
  return names
}

const ofSamples = namesIn([...COURSE.files, ...Object.entries(FILES)])
const course = sources(['content/programs'], /\.(mdx|ya?ml)$/)
const ofCourse = [...namesIn(course.map(({ file, text }) => [file, text] as const))].filter(
  (name) => !ofSamples.has(name) && (LIKE_A_NAME.test(name) || name.length >= LONG_ENOUGH),
)

const NAMES = new RegExp(
  `(?<![\\w-])(?:${ofCourse.map((name) => name.replaceAll(/[^\w\s]/g, '\\$&')).join('|')})(?![\\w-])`,
  'g',
)
/** Other ways to open a catalog than with a folder that the test itself has made; imports are none. */
const OPENS =
  /\b(?:(?:load|refresh)Catalog\b(?!,| \}|\((?:home|inject)\b)|open(?:Built|Catalog)\b)/g

const tests = sources(['tests/integration', 'tests/factories'])
const inCourse = (files: Source[]) => [...occurrences(files, NAMES), ...occurrences(files, OPENS)]

test('integration tests name nothing of the course, and run on the sample course', () => {
  const others = tests.filter(({ file }) => !(file in ABOUT_THE_COURSE))
  expect(inCourse(others)).toEqual([])
})

test.each(Object.keys(ABOUT_THE_COURSE))('%s is an exception that is still needed', (file) => {
  expect(inCourse(tests.filter((source) => source.file === file))).not.toEqual([])
})

test('a test that names the course or opens it is found', () => {
  const found = (text: string) => inCourse([{ file: 'a.test.ts', text }])
  expect(found("getModule(PROGRAM, 'from-training-to-practice')")).toHaveLength(1)
  expect(found("getLesson('coaching-into-practice', 'm1-the-agreement')")).toHaveLength(2)
  expect(found("title: 'Contract for coaching'")).toHaveLength(1)
  expect(found("vignette: 'v1-school-mornings'")).toHaveLength(1)
  expect(found('await loadCatalog()\nbeforeAll(loadCatalog)')).toHaveLength(2)
  expect(found("import { getPreview, loadCatalog } from '~/features/authoring'")).toEqual([])
  expect(found("await loadCatalog(home.root)\ngetModule(PROGRAM, 'start-here')")).toEqual([])
})

test('the sample course has every component that authors write', () => {
  const text = [...COURSE.files.values()].join('\n')
  expect([...PART_COMPONENTS.keys()].filter((name) => !text.includes(`<${name} `))).toEqual([])
})
