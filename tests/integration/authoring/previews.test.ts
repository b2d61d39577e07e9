import { beforeAll, describe, expect, test } from 'vitest'
import type { Preview, PreviewPlace } from '~/features/authoring/contract'
import { getPreview } from '~/features/authoring/index.server'
import { getProgram } from '~/features/catalog/index.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { aCohort, anAgency } from '../../factories/cohorts'
import { openCourse } from '../../factories/open-course'
import { makeAdmin, makePerson } from '../../factories/people'
import { GO_ON, LESSONS, PROGRAM, START_HERE, VIGNETTE } from '../../factories/sample-course'

/** Nothing is right or wrong in these kinds of parts. */
const OPEN = new Set(['ruler', 'pause', 'if-then'])

const START: PreviewPlace = { module: START_HERE, document: LESSONS[0] }

let admin: Actor
beforeAll(async () => {
  await openCourse()
  admin = await makeAdmin()
})

const preview = (place: PreviewPlace, answers = false) => getPreview(admin, PROGRAM, place, answers)

/** Every preview from the first lesson on, by its own links. */
function walk(answers: boolean): Preview[] {
  const met = [preview(START, answers)]
  for (let at = met[0]; at?.next; at = met.at(-1)) met.push(preview(at.next.place, answers))
  return met
}

describe('the way through the program', () => {
  test('comes by every text once, and back again', () => {
    const met = walk(false)
    const { modules } = getProgram(PROGRAM)
    const count = (kind: string) => met.filter(({ content }) => content.kind === kind).length
    expect(count('lesson')).toBe(modules.reduce((sum, { lessons }) => sum + lessons.length, 0))
    for (const kind of ['check', 'reflection', 'discussion', 'practice'])
      expect(count(kind), kind).toBe(modules.length)
    expect(count('vignette')).toBeGreaterThan(0)
    expect(new Set(met.map(({ hash }) => hash)).size).toBe(met.length)
    met.forEach(({ previous }, i) => {
      expect(previous?.title ?? null).toBe(met[i - 1]?.title ?? null)
    })
  })

  test('shows nothing of what is right, unless it is asked for', () => {
    for (const { title, content } of walk(false))
      expect(JSON.stringify(content), title).not.toMatch(
        /"(because|correct|models|turns|reference)":/,
      )
  })

  test('shows all of it when it is', () => {
    for (const { title, content } of walk(true)) {
      if (content.kind === 'check')
        for (const { options } of content.skills.flatMap(({ items }) => items)) {
          expect(
            options.filter(({ correct }) => correct),
            title,
          ).toHaveLength(1)
          expect(
            options.every(({ because }) => because),
            title,
          ).toBe(true)
        }
      if (content.kind !== 'lesson' && content.kind !== 'vignette') continue
      const parts = content.body.segments.filter((part) => part.kind !== 'html')
      expect(parts.length, title).toBeGreaterThan(0)
      for (const { id, kind } of parts)
        expect(content.answers?.[id] !== undefined, `${title}: ${id}`).toBe(!OPEN.has(kind))
    }
  })
})

test('links in a text lead to previews', () => {
  const bodies = walk(true).flatMap(({ content }) => ('body' in content ? [content.body] : []))
  const html = bodies.flatMap(({ segments }) =>
    segments.map((segment) => (segment.kind === 'html' ? segment.html : '')),
  )
  const links = html.join('').matchAll(/href="(?!https:|#)([^"]*)"/g)
  const addresses = [...links].map(([, address]) => address)
  expect(addresses.length).toBeGreaterThan(0)
  for (const address of addresses) {
    expect(address).toMatch(/^\/admin\/content\/[\w-]+\/[\w-]+\/[\w-]+\?answers=1$/)
    const [module = '', document = ''] = address?.split(/[/?]/).slice(4) ?? []
    expect(preview({ module, document }).title).not.toBe('')
  }
})

test('each kind brings what belongs to it', () => {
  expect(preview(START)).toMatchObject({
    ...{ title: 'Title of m1-first-lesson', module: { number: 1 }, withAnswers: false },
    content: { kind: 'lesson', answers: null, objectives: [expect.any(String)] },
  })
  expect(preview({ module: START_HERE, document: 'reflection' }).content).toMatchObject({
    rubric: { criteria: [{ id: 'R1' }, { id: 'R2' }, { id: 'R3' }, { id: 'R4' }, { id: 'R5' }] },
  })
  expect(preview({ module: START_HERE, document: 'practice' }).content).toMatchObject({
    skill: { id: 'C1', title: 'Contract' },
    prompt: { commitment: { cue: expect.any(String) } },
  })
  const { module, content } = preview({ vignette: VIGNETTE }, true)
  expect(module).toBeNull()
  expect(content).toMatchObject({
    answers: {
      [VIGNETTE]: {
        title: 'The reference',
        lines: [
          { verdict: expect.stringMatching(/^Level 2: /) },
          { verdict: expect.stringMatching(/^Level 3: /) },
          { verdict: expect.stringMatching(/^0: /) },
          { verdict: expect.stringMatching(/^1: /) },
        ],
      },
    },
    usedIn: [{ kind: 'lesson' }],
  })
})

test.each<[string, string, PreviewPlace]>([
  ['a program', 'gone', START],
  ['a program of a strange name', '__proto__', START],
  ['a module', PROGRAM, { module: 'gone', document: 'reflection' }],
  ['a lesson', PROGRAM, { module: START_HERE, document: 'gone' }],
  ['a lesson of another module', PROGRAM, { module: GO_ON, document: LESSONS[2] }],
  ['a document of a strange name', PROGRAM, { module: START_HERE, document: 'constructor' }],
  ['a vignette', PROGRAM, { vignette: 'v99-gone' }],
  ['a vignette of a strange name', PROGRAM, { vignette: '__proto__' }],
])('%s that is not there is not found', (_, program, place) => {
  expect(() => getPreview(admin, program, place, false)).toThrow(NotFound)
})

test('no one else sees a preview: the facilitator of a cohort neither', async () => {
  const { facilitator } = await aCohort()
  const { lead } = await anAgency()
  for (const actor of [facilitator, lead, await makePerson()])
    expect(() => getPreview(actor, PROGRAM, START, false)).toThrow(NotFound)
})
