import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { FORMAT } from '~/features/catalog/contract'
import * as catalog from '~/features/catalog/index.server'
import { NotFound } from '~/platform/shared/app-error'
import { makeSampleHome, type SampleHome } from '../../../../tests/factories/sample-home'
import {
  CHECK,
  LESSON as LESSON_FILE,
  SECOND,
  samplePack,
  VIGNETTE,
} from '../../../../tests/factories/sample-pack'
import * as authoring from '../index.server'
import { buildContent } from './build-content.server'
import { runContentCheck } from './check-content.server'
import { cachedCompiler } from './compile/content-cache.server'

const PROGRAM = 'coaching-into-practice'
const FIRST = 'from-training-to-practice'
const LESSON = 'm1-why-good-training-evaporates'
const WHOLE_PROGRAM = 180_000

vi.setConfig({ testTimeout: 20_000 })

describe('the first program', () => {
  beforeAll(() => authoring.loadCatalog(), WHOLE_PROGRAM)

  test('is complete in each of its modules', () => {
    const program = catalog.getProgram(PROGRAM)
    expect(program.modules).toHaveLength(8)
    expect(program.skills).toHaveLength(14)
    for (const { lessons, check, reflection, discussion, practice } of program.modules) {
      expect(lessons.length).toBeGreaterThanOrEqual(4)
      expect([check, reflection, discussion, practice]).not.toContain(null)
    }
    expect(catalog.programOf(PROGRAM).report.gaps).toEqual([])
    expect(catalog.getModule(PROGRAM, FIRST).lessons).toHaveLength(4)
    expect(catalog.getRubric(PROGRAM, FIRST).criteria.map(({ id }) => id)).toEqual([
      'R1',
      'R2',
      'R3',
      'R4',
      'R5',
    ])
    expect(catalog.lessonsTeaching(PROGRAM, 'C1')).toHaveLength(1)
    expect(catalog.getPracticePrompt(PROGRAM, FIRST, 'c').skill).toBe('C1')
    expect(catalog.getDiscussionPrompt(PROGRAM, FIRST, 'c').body.segments).toHaveLength(1)
    expect(catalog.getInstrument(PROGRAM, 'coaching').skills[0]?.id).toBe('C1')
  })

  test('asks for every lesson, then the check and the reflection, in order', () => {
    const requirements = catalog.requirementsOf(PROGRAM)
    expect(requirements.map(({ position }) => position)).toEqual(requirements.map((_, i) => i + 1))
    const first = requirements.filter(({ moduleKey }) => moduleKey === FIRST)
    expect(first.map(({ kind }) => kind)).toEqual([
      'lesson',
      'lesson',
      'lesson',
      'lesson',
      'check',
      'reflection',
    ])
    expect(requirements[0]).toMatchObject({ key: LESSON, moduleKey: FIRST, position: 1 })
  })

  test('gives feedback on an answer, and the browser nothing before it', () => {
    const { slug } = catalog.getLesson(PROGRAM, LESSON)
    expect(catalog.getLessonBySlug(PROGRAM, FIRST, slug).id).toBe(LESSON)
    const body = catalog.getLessonBody(PROGRAM, LESSON, 'c')
    const part = body.segments.find(({ kind }) => kind === 'check')
    if (part?.kind !== 'check') return expect.unreachable()
    const all = part.options.map(({ key }) => {
      const got = catalog.answerFeedback(PROGRAM, LESSON, part.id, { kind: 'check', option: key })
      return got?.kind === 'check' ? got : expect.unreachable()
    })
    expect(all.filter(({ correct }) => correct)).toHaveLength(1)
    for (const { because } of all) expect(JSON.stringify(body)).not.toContain(because)
  })

  test('gives a browser nothing of any key', () => {
    const lessons = catalog.getProgram(PROGRAM).modules.flatMap((module) => module.lessons)
    for (const { id } of lessons) {
      const { segments } = catalog.getLessonBody(PROGRAM, id, 'c')
      const parts = segments.filter(({ kind }) => kind !== 'html')
      expect(JSON.stringify(parts), id).not.toMatch(
        /"(because|correct|models|looks|turns|reference|to)":/,
      )
    }
  })

  test.each(['gone', 'constructor', '__proto__'])('has nothing called %s', (name) => {
    const asked = [
      () => catalog.getProgram(name),
      () => catalog.getModule(PROGRAM, name),
      () => catalog.getLesson(PROGRAM, name),
      () => catalog.getLessonBody(PROGRAM, name, 'c'),
      () => catalog.getRubric(PROGRAM, name),
      () => catalog.getInstrument(PROGRAM, name),
      () => catalog.getSkill(PROGRAM, name),
      () => catalog.answerFeedback(PROGRAM, name, 'c1', { kind: 'check', option: 'a' }),
      () => catalog.answerFeedback(PROGRAM, LESSON, name, { kind: 'check', option: 'a' }),
    ]
    for (const ask of asked) expect(ask).toThrow(NotFound)
    expect(catalog.getModuleCheck(PROGRAM, name)).toBeNull()
  })

  test('is printed as tables, with the very figures that it carries', async () => {
    const said: string[] = []
    expect(await runContentCheck(process.cwd(), (text) => said.push(text))).toBe(0)
    const [tables = '', counts = ''] = said
    expect(tables).toMatch(
      /lesson +words +minutes +grade +to do\n +1\.1 Why good training evaporates/,
    )
    expect(tables).toMatch(
      /skill +taught in +questions +observed in +reflected in\n +P1 Share the lead/,
    )
    const { lessons, questions, vignettes, modules } = catalog.programOf(PROGRAM).report
    for (const { module, number, title, words, minutes, grade, parts } of lessons) {
      const row = tables.split('\n').find((line) => line.includes(` ${module}.${number} ${title}`))
      const figures = [words, minutes, grade.toFixed(1), parts].join(' ')
      expect(row?.replaceAll(/ +/g, ' ')).toContain(figures)
    }
    expect(counts).toContain(
      `${modules} modules, ${lessons.length} lessons, ${questions} questions, ${vignettes} vignettes`,
    )
    expect(said.at(-1)).toMatch(/^\d+ files checked, 0 problems, 0 gaps$/)
  })
})

describe('files that are being written', () => {
  let home: SampleHome
  const breakLesson = () => home.change(LESSON_FILE, /^minutes: .*$/m, 'minutes: soon')
  const ID = 'm1-first-lesson'

  beforeAll(async () => {
    home = await makeSampleHome(samplePack())
  })
  beforeEach(() => home.reset())
  afterAll(() => home.remove())

  test('a changed lesson is there at once; a broken one is refused and the last good one stays', async () => {
    await authoring.loadCatalog(home.root)
    const { hash } = catalog.getLesson('sample', ID)
    await home.change(LESSON_FILE, /^title: .*$/m, 'title: Changed')
    await authoring.loadCatalog(home.root)
    expect(catalog.getLesson('sample', ID).title).toBe('Changed')
    expect(catalog.getLesson('sample', ID).hash).not.toBe(hash)
    await breakLesson()
    await expect(authoring.loadCatalog(home.root)).rejects.toMatchObject({ plain: true })
    expect(catalog.getLesson('sample', ID).title).toBe('Changed')
  })

  test('a broken file is named with its line, until it is mended', async () => {
    expect(await authoring.refreshCatalog(home.root)).toBeNull()
    await breakLesson()
    const refusal = await authoring.refreshCatalog(home.root)
    expect(refusal).toContain(`content/programs/sample/${LESSON_FILE}:4 "minutes": expected`)
    expect(await authoring.refreshCatalog(home.root)).toBe(refusal)
    await home.reset()
    expect(await authoring.refreshCatalog(home.root)).toBeNull()
  })

  test('a check and a vignette are there at once too', async () => {
    await authoring.loadCatalog(home.root)
    await home.change(CHECK, /^title: .*$/m, 'title: Asked anew')
    await home.change(VIGNETTE, /^title: .*$/m, 'title: Told anew')
    expect(await authoring.refreshCatalog(home.root)).toBeNull()
    expect(catalog.getModuleCheck('sample', 'start-here')?.title).toBe('Asked anew')
    const { segments } = catalog.getLessonBody('sample', 'm1-third-lesson', 'c')
    expect(segments).toContainEqual(expect.objectContaining({ title: 'Told anew' }))
    await home.change(CHECK, 'skill: C1', 'skill: P1')
    await home.change(VIGNETTE, 'instrument: coaching', 'instrument: gone')
    const refusal = await authoring.refreshCatalog(home.root)
    expect(refusal).toContain(`${CHECK}:5 the module does not teach "P1"`)
    expect(refusal).toContain(`${VIGNETTE}:3 there is no instrument "gone"`)
  })

  test('a picture that goes is missed, and found again', async () => {
    const picture = path.join(home.root, 'public/images/door.png')
    await rm(picture)
    expect(await authoring.refreshCatalog(home.root)).toContain('"/images/door.png" is not among')
    await writeFile(picture, '')
    expect(await authoring.refreshCatalog(home.root)).toBeNull()
  })

  test('what is saved during a loading is not missed', async () => {
    await breakLesson()
    const early = authoring.refreshCatalog(home.root)
    await home.change(LESSON_FILE, 'minutes: soon', 'minutes: 10')
    const late = [authoring.refreshCatalog(home.root), authoring.refreshCatalog(home.root)]
    await early
    expect(await Promise.all(late)).toEqual([null, null])
  })

  test('files that go and come while they are read do no harm', async () => {
    const loading = Array.from({ length: 5 }, async (_, i) => {
      await new Promise((later) => setTimeout(later, i * 3))
      return authoring.refreshCatalog(home.root)
    })
    await home.reset()
    await Promise.all(loading)
    expect(await authoring.refreshCatalog(home.root)).toBeNull()
  })

  test('what an editor leaves beside a file is no part of a program', async () => {
    const beside = (name: string) => path.join(home.root, 'content/programs/sample', name)
    for (const name of ['.x.swp', '#x.mdx#', 'modules/01-start-here/01-first-lesson.mdx~'])
      await writeFile(beside(name), 'left')
    expect(await authoring.refreshCatalog(home.root)).toBeNull()
    await writeFile(beside('notes.txt'), 'left')
    expect(await authoring.refreshCatalog(home.root)).toContain('notes.txt:1 a file of this name')
  })

  test('the build writes one file per program, and nothing when a file is broken', async () => {
    const out = path.join(home.root, 'out')
    await buildContent(out, home.root)
    const built = JSON.parse(await readFile(path.join(out, 'sample.json'), 'utf8'))
    expect(built).toMatchObject({
      format: FORMAT,
      program: { id: 'sample' },
      report: { modules: 2 },
    })
    await rm(out, { recursive: true })
    await breakLesson()
    await expect(buildContent(out, home.root)).rejects.toMatchObject({
      plain: true,
      message: expect.stringContaining('01-first-lesson.mdx:4 "minutes": expected'),
    })
    await expect(readFile(path.join(out, 'sample.json'))).rejects.toThrow('ENOENT')
  })

  test('the check prints each problem with file and line, and each gap', async () => {
    const said: string[] = []
    expect(await runContentCheck(home.root, (text) => said.push(text))).toBe(1)
    expect(said).toContain('sample: module 2 has no discussion')
    expect(said.at(-1)).toMatch(/^14 files checked, 0 problems, 17 gaps$/)
    await breakLesson()
    await home.change(SECOND, 'More words.', '<Pause id="p" />')
    said.length = 0
    expect(await runContentCheck(home.root, (text) => said.push(text))).toBe(1)
    expect(said.join('\n')).toContain(
      `content/programs/sample/${LESSON_FILE}:4 "minutes": expected`,
    )
    expect(said.join('\n')).toContain(
      `content/programs/sample/${SECOND}:10 <Pause> needs the attribute "question"`,
    )
    expect(said.at(-1)).toMatch(/, 2 problems, /)
    // The check names only the problems that stop a start, and prints no tables.
    said.length = 0
    expect(await runContentCheck(home.root, (text) => said.push(text), false)).toBe(1)
    expect(said.join('\n')).toContain(`${LESSON_FILE}:4 "minutes": expected`)
    expect(said.join('\n')).not.toMatch(/lesson +words/)
  })

  test('what was compiled once is read from the cache, until it changes', async () => {
    const root = path.join(home.root, 'cached')
    await mkdir(root)
    await cp('package-lock.json', path.join(root, 'package-lock.json'))
    const compile = await cachedCompiler(root)
    const [file, source] = [...samplePack().files].find(([name]) => name.endsWith('.mdx')) ?? [
      '',
      '',
    ]
    const first = await compile(file, source)
    const folder = path.join(root, '.cache/content')
    const [kept = ''] = await readdir(folder)
    await writeFile(path.join(folder, kept), JSON.stringify({ ...first, html: 'from the cache' }))
    expect(await compile(file, source)).toMatchObject({ html: 'from the cache' })
    expect(await compile(file, `${source}\nMore.\n`)).not.toMatchObject({ html: 'from the cache' })
    expect(await readdir(folder)).toHaveLength(2)
  })
})
