import '~/platform/shared/zod-set-up'
import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, test } from 'vitest'
import type { Skill } from '~/features/catalog/contract'
import type { Level } from '~/platform/shared/kernel'
import { agreementOf } from '~/platform/shared/statistics/agreement/agreement'
import { toDay } from '~/platform/shared/time'
import { renderPage } from '../../../../tests/factories/render-page'
import {
  type CalibrationHome as Home,
  type RunReport as Report,
  runFormSchema,
  SCORE_SCENE,
  shareWords,
} from '../contract'
import { shortfallsOf } from '../domain/calibration-rule'
import { CalibrationHome } from './calibration-home'
import { CalibrationRun } from './calibration-run'

const program = { id: 'p', title: 'Sample course' }
const on = toDay('2026-03-02')
/** Twelve levels, all scored as three where the reference says so too, or with a reference that varies. */
const twelve = (reference: (at: number) => number) =>
  Array.from({ length: 12 }, (_, at) => ({ own: 3 as Level, reference: reference(at) as Level }))
const cardOf = (pairs: ReturnType<typeof twelve>) => ({
  ...{ id: 'r1', number: 1, finishedOn: on },
  agreement: agreementOf(pairs),
  shortfalls: shortfallsOf({ scenes: 5, pairs }),
})

const words = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&#x27;', "'")

const home = (over: Partial<Home>): Home => ({
  ...{ program, programs: [program], standing: { kind: 'none' }, mayTake: true, open: null },
  runs: [],
  ...over,
})
const showHome = (over: Partial<Home>) =>
  renderPage(<CalibrationHome home={home(over)} mutationId="m1" lastResult={undefined} />)

test('a share is rounded to a tenth, and none is rounded onto the rule', () => {
  expect(shareWords(12, 14)).toBe('12 of 14, 85.7%')
  expect(shareWords(14, 16)).toBe('14 of 16, 87.5%')
  expect(shareWords(11, 17)).toBe('11 of 17, 64.7%')
  expect(shareWords(13, 20)).toBe('13 of 20, 65%')
})

describe('the page of calibration', () => {
  test('says in words how one stands, and until when', async () => {
    expect(words(await showHome({}))).toContain('You’re not calibrated yet')
    const until = toDay('2026-08-29')
    const now = words(await showHome({ standing: { kind: 'calibrated', until } }))
    expect(now).toContain('You’re calibrated until Aug 29, 2026')
    for (const page of [now, words(await showHome({}))])
      expect(page).toContain('Between peers, an observation stays a peer’s.')
    expect(now).toContain('A new run counts as soon as you submit it')
    expect(words(await showHome({ standing: { kind: 'expired', on: until } }))).toContain(
      'Your calibration expired on Aug 29, 2026',
    )
  })

  test('names each thing that is missing, with its number and what is needed', async () => {
    const run = cardOf(twelve((at) => (at < 6 ? 2 : 3)))
    const page = words(
      await showHome({ standing: { kind: 'short', shortfalls: run.shortfalls }, runs: [run] }),
    )
    expect(page).toContain('The same as the reference: 6 of 12, 50%. You need at least 65%.')
    expect(page).toContain('Weighted kappa: 0.00. You need at least 0.60.')
    expect(page).toContain('You lean by +0.50 of a level. You need at most 0.3, up or down.')
    expect(page).not.toContain('Within one level: 12')
  })

  test('without spread shows how often the level was the same, and no kappa', async () => {
    const run = cardOf(twelve(() => 3))
    const page = words(
      await showHome({ standing: { kind: 'short', shortfalls: run.shortfalls }, runs: [run] }),
    )
    expect(page).toContain('Better than luck? Your number not enough spread')
    expect(page).toContain('12 of 12, 100%')
    expect(page).not.toContain('NaN')
  })

  test('offers to resume an open run instead of a new one, and neither to someone who is out', async () => {
    const open = { id: 'r2', scored: 2, scenes: 6 }
    const page = await showHome({ open })
    expect(words(page)).toContain('2 of 6 scenes scored')
    expect(page).toContain('href="/practice/calibration/r2"')
    expect(page).not.toContain('Start a run')
    const out = await showHome({ open, mayTake: false })
    expect(out).not.toMatch(/Resume your run|Start a run/)
  })
})

const skill: Skill = {
  ...{ id: 'C1', kind: 'coaching', title: 'Contract', definition: 'It is agreed.' },
  levels: { 1: 'One', 2: 'Two', 3: 'Three', 4: 'Four' },
}
type Run = Parameters<typeof CalibrationRun>[0]
const showRun = (page: Run['page'], lastResult?: Run['lastResult']) =>
  renderPage(<CalibrationRun page={page} mutationId="m1" lastResult={lastResult} />)
const aScene = (skills: Skill[]): Run['page'] => ({
  ...{ id: 'r1', program, kind: 'scene' },
  scenes: [{ position: 1, title: 'The door', scored: false }],
  scene: {
    ...{ position: 1, title: 'The door', contentHash: 'h', scene: 'There.', own: null },
    paragraphs: ['Somebody knocks.'],
    skills,
    prompt: { 0: 'None', 1: 'Light cue', 2: 'Guided', 3: 'Shown' },
    carried: { 0: 'We did', 1: 'Together', 2: 'They did', 3: 'Without us' },
  },
})

describe('a run', () => {
  test('asks for each skill, help and who led it; all are required, and “no opportunity” is a choice', async () => {
    const page = await showRun(aScene([skill]))
    expect(page.match(/role="radiogroup"/g)).toHaveLength(3)
    expect(page).toContain('value="na"')
    expect(page).not.toContain('(optional)')
    expect(page).not.toMatch(/checked=""/)
    expect(words(page)).toContain('0 of 1 scenes')
  })

  test('says of which skill a level is missing, and leads to its choices', async () => {
    const form = new FormData()
    for (const [name, value] of Object.entries({
      ...{ intent: SCORE_SCENE, mutationId: 'm1', position: '1', contentHash: 'h' },
      ...{ 'levels[0].skill': 'C1', 'levels[1].skill': 'C2', prompt: '0', carried: '0' },
    }))
      form.set(name, value)
    const refused = parseWithZod(form, { schema: runFormSchema }).reply()
    const two = [skill, { ...skill, id: 'C2', title: 'Ask' }]
    const page = await showRun(aScene(two), refused)
    const lines = [...page.matchAll(/<a href="#([^"]*)"[^>]*>([^<]*: [^<]*)</g)]
    expect(lines.map(([, , said]) => said)).toEqual([
      'Contract: Choose a level, or no opportunity',
      'Ask: Choose a level, or no opportunity',
    ])
    for (const [, id] of lines) expect(page).toContain(`<input id="${id}"`)
  })

  test('that is submitted shows the four numbers, the grid, each skill and each reason', async () => {
    const pairs = twelve((at) => (at % 4) + 1)
    const report: Report = {
      ...cardOf(pairs),
      grid: [1, 2, 3, 4].map(() => [0, 0, 3, 0]),
      bySkill: [{ skillId: 'C1', title: 'Contract', agreement: agreementOf(pairs) }],
      opportunity: { same: 1, of: 2 },
      ...{ prompt: { same: 5, of: 5 }, carried: { same: 4, of: 5 } },
      scenes: [
        {
          ...{ position: 1, title: 'The door' },
          lines: [
            {
              ...{ label: 'Contract', own: 'Level 3', reference: 'Level 2', same: false },
              because: 'They knock twice.',
            },
          ],
        },
      ],
    }
    const page = words(await showRun({ id: 'r1', program, kind: 'report', report }))
    expect(page).toContain('How often the same? Your number 3 of 12, 25%')
    expect(page).toContain('Contract You: Level 3 The reference: Level 2 They knock twice.')
    expect(page).toContain('2 skills aren’t compared.')
    expect(page).toContain('Help was the same in 5 of 5 scenes, and who led it in 4 of 5.')
  })
})
