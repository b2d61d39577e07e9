import { expect, test } from 'vitest'
import type { Skill } from '~/features/catalog/contract'
import { renderPage } from '../../../../tests/factories/render-page'
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

test('an observation calls optional only what it does not ask for', async () => {
  const skill: Skill = {
    ...{ id: 'C1', kind: 'coaching', title: 'Contract for coaching', definition: 'It is agreed.' },
    levels: { 1: 'One', 2: 'Two', 3: 'Three', 4: 'Four' },
  }
  const page = await renderPage(
    <ObservationForm
      coach={coach}
      focus={[skill]}
      prompt={{ 0: 'None', 1: 'Light cue', 2: 'Guided', 3: 'Shown' }}
      carried={{ 0: 'We did', 1: 'Together', 2: 'They did', 3: 'Without us' }}
      today="2026-11-28"
      mutationId="m1"
      lastResult={undefined}
    />,
  )
  const optional = [...page.matchAll(/<(?:legend|label)[^>]*>((?:(?!<\/(?:legend|label)>).)*)/g)]
    .map(([, words = '']) => words.replace(/<[^>]*>/g, ''))
    .filter((words) => words.includes('(optional)'))
  expect(optional.map((words) => words.replace(/\s*\(optional\)/, ''))).toEqual([
    'What was said and done',
    'Who led it?',
  ])
})
