import '~/platform/shared/zod-set-up'
import { parseWithZod } from '@conform-to/zod/v4'
import { expect, test } from 'vitest'
import type { Skill } from '~/features/catalog/contract'
import type { LastResult } from '~/ui/forms/form'
import { renderPage } from '../../../../../tests/factories/render-page'
import {
  ASK_SECOND,
  BEGIN,
  beginSchema,
  type DraftFields,
  draftFieldsSchema,
  SAVE_OBSERVATION,
  SIGN,
  signSchema,
} from '../../contract'
import { ChooseFocus } from './choose-focus'
import { DraftForm } from './draft-form'

const coach = {
  ...{ enrollmentId: 'e1', name: 'Ana', agencyName: 'Riverbend' },
  cohort: { slug: 'october', title: 'October cohort' },
}
const choose = (refused: boolean, planned: string[] = []) => {
  const form = new FormData()
  form.set('intent', BEGIN)
  return renderPage(
    <ChooseFocus
      coach={coach}
      instruments={[{ id: 'coaching', title: 'Coaching session' }]}
      instrument="coaching"
      skills={[
        { id: 'C1', title: 'Contract for coaching' },
        { id: 'C2', title: 'Ask' },
      ]}
      planned={planned}
      mutationId="m1"
      lastResult={refused ? parseWithZod(form, { schema: beginSchema }).reply() : undefined}
    />,
  )
}

test('going on without a skill says so in a summary, which leads to the skills', async () => {
  const page = await choose(true)
  expect(page).toContain('role="alert"')
  expect(page).toContain('Choose at least one skill')
  expect(page).toContain('href="#focus-skill"')
  expect(page).toMatch(/<input[^>]*id="focus-skill"/)
  expect(await choose(false)).not.toContain('Choose at least one skill')
})

test('the skills of the coach’s open plans stand first and say so', async () => {
  const page = await choose(false, ['C2'])
  expect(page.indexOf('>Ask<')).toBeLessThan(page.indexOf('>Contract for coaching<'))
  expect(page.match(/In an open plan of the coach/g)).toHaveLength(1)
  expect(await choose(false)).not.toContain('In an open plan')
})

const emptyScore = {
  ...{ skill: '', opportunity: '', level: '', prompt: '', carried: '' },
  ...{ evidence: '', counterBehaviour: '' },
}
const skill: Skill = {
  ...{ id: 'C1', kind: 'coaching', title: 'Contract for coaching', definition: 'It is agreed.' },
  levels: { 1: 'One', 2: 'Two', 3: 'Three', 4: 'Four' },
}
const NO_SECOND_LOOK = {
  ...{ isSecond: false, given: null, otherName: null, closed: false, candidates: [] },
}
const showForm = (
  focus: Skill[],
  lastResult?: LastResult,
  fields: Partial<DraftFields> = {},
  isPeer = false,
) =>
  renderPage(
    <DraftForm
      id="d1"
      version={1}
      saving={{
        ...{ state: { kind: 'idle' }, save: async () => true, saveOver: async () => true },
        soon: () => {},
      }}
      timeZone="America/Chicago"
      fields={{ ...draftFieldsSchema.parse({}), ...fields }}
      coach={coach}
      focus={focus}
      second={NO_SECOND_LOOK}
      isPeer={isPeer}
      prompt={{ 0: 'None', 1: 'Light cue', 2: 'Guided', 3: 'Shown' }}
      carried={{ 0: 'We did', 1: 'Together', 2: 'They did', 3: 'Without us' }}
      today="2026-11-28"
      mutationId="m1"
      answer={lastResult ? { lastResult } : undefined}
    />,
  )

test('a draft stands in its form as it was left', async () => {
  const page = await showForm([skill], undefined, {
    ...{ notes: '4:01 PM asks.', minutes: '30', consent: 'on', happenedOn: '2026-11-20' },
    scores: [{ ...emptyScore, skill: 'C1', opportunity: 'yes', level: '3', evidence: 'Said so.' }],
  })
  for (const text of ['4:01 PM asks.', 'Said so.', 'value="30"', 'value="2026-11-20"'])
    expect(page).toContain(text)
  const ticked = [...page.matchAll(/<input[^>]*checked=""[^>]*>/g)].map(
    ([input]) => /name="([^"]*)"/.exec(input)?.[1],
  )
  expect(ticked).toEqual([
    'consent',
    'scores[0].opportunity',
    'scores[0].level',
    'scores[0].carried',
  ])
})

test('an observation names the skill of which something is missing, and leads to its field', async () => {
  const form = new FormData()
  for (const at of [0, 1]) {
    form.set(`scores[${at}].skill`, `C${at + 1}`)
    form.set(`scores[${at}].opportunity`, 'yes')
  }
  const refused = parseWithZod(form, { schema: signSchema }).reply()
  const page = await showForm([skill, { ...skill, id: 'C2', title: 'Ask' }], refused)
  const lines = [...page.matchAll(/<a href="#([^"]*scores[^"]*)"[^>]*>([^<]*)</g)]
  expect(lines.map(([, , said]) => said)).toEqual(
    ['Contract for coaching', 'Ask'].flatMap((title) => [
      `${title}: Choose the level whose words fit best`,
      `${title}: Say how much help there was`,
      `${title}: Write down what was said or done`,
    ]),
  )
  for (const [, id] of lines) expect(page).toContain(`id="${id}"`)
})

test('a peer is not asked whether they are a line manager', async () => {
  const asked = 'I’m their line manager'
  expect(await showForm([skill])).toContain(asked)
  expect(await showForm([skill], undefined, {}, true)).not.toContain(asked)
})

test('an observation calls optional only what it does not ask for', async () => {
  const page = await showForm([skill])
  const optional = [...page.matchAll(/<(?:legend|label)[^>]*>((?:(?!<\/(?:legend|label)>).)*)/g)]
    .map(([, words = '']) => words.replace(/<[^>]*>/g, ''))
    .filter((words) => words.includes('(optional)'))
  expect(optional.map((words) => words.replace(/\s*\(optional\)/, ''))).toEqual([
    'What was said and done',
    'Who led it?',
  ])
})

test('what was said of the request for a second look is not said in the draft', async () => {
  const said = 'Say first that everyone consented'
  const of = (intent: string): LastResult => ({
    ...{ status: 'error', initialValue: { intent }, error: { '': [said] } },
  })
  expect(await showForm([skill], of(ASK_SECOND))).not.toContain(said)
  for (const own of [SIGN, SAVE_OBSERVATION])
    expect(await showForm([skill], of(own))).toContain(said)
})

test('without scripts an unfinished draft can be saved: the browser does not hold it back', async () => {
  const page = await showForm([skill])
  expect(page).toMatch(
    /<button[^>]*formNoValidate[^>]*value="save-observation"|<button[^>]*value="save-observation"[^>]*formNoValidate/i,
  )
})
