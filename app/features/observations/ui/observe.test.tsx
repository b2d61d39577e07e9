import '~/platform/shared/zod-set-up'
import { parseWithZod } from '@conform-to/zod/v4'
import { expect, test } from 'vitest'
import type { Skill } from '~/features/catalog/contract'
import { renderPage } from '../../../../tests/factories/render-page'
import { observationSchema } from '../contract'
import { ChooseFocus } from './choose-focus'
import { ObservationForm } from './observation-form'

const coach = {
  ...{ enrollmentId: 'e1', name: 'Ana', agencyName: 'Riverbend' },
  cohort: { slug: 'october', title: 'October cohort' },
}
const choose = (problem: string | null) =>
  renderPage(
    <ChooseFocus
      coach={coach}
      instruments={[{ id: 'coaching', title: 'Coaching session' }]}
      instrument="coaching"
      skills={[{ id: 'C1', title: 'Contract for coaching' }]}
      problem={problem}
    />,
  )

test('going on without a skill says so in a summary with focus, which leads to the skills', async () => {
  const page = await choose('Choose at least one skill')
  expect(page).toMatch(/tabindex="-1" autofocus="" role="alert"/)
  expect(page).toContain('href="#focus-skill"')
  expect(page).toMatch(/<input[^>]*id="focus-skill"/)
  expect(page).toContain('name="chosen" value="yes"')
  expect(await choose(null)).not.toContain('role="alert"')
})

const skill: Skill = {
  ...{ id: 'C1', kind: 'coaching', title: 'Contract for coaching', definition: 'It is agreed.' },
  levels: { 1: 'One', 2: 'Two', 3: 'Three', 4: 'Four' },
}
const showForm = (
  focus: Skill[],
  lastResult?: Parameters<typeof ObservationForm>[0]['lastResult'],
) =>
  renderPage(
    <ObservationForm
      coach={coach}
      focus={focus}
      prompt={{ 0: 'None', 1: 'Light cue', 2: 'Guided', 3: 'Shown' }}
      carried={{ 0: 'We did', 1: 'Together', 2: 'They did', 3: 'Without us' }}
      today="2026-11-28"
      mutationId="m1"
      lastResult={lastResult}
    />,
  )

test('an observation names the skill of which something is missing, and leads to its field', async () => {
  const form = new FormData()
  for (const at of [0, 1]) {
    form.set(`scores[${at}].skill`, `C${at + 1}`)
    form.set(`scores[${at}].opportunity`, 'yes')
  }
  const refused = parseWithZod(form, { schema: observationSchema }).reply()
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
