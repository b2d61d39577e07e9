import { expect, it } from 'vitest'
import { skillsChecked } from './skills-checked'

it('a skill is asked about when the cohort agreed on it and there are questions', () => {
  expect(skillsChecked(['P1', 'P2'], ['P2', 'P9'])).toEqual(['P2'])
  expect(skillsChecked(['P1', 'P2'], undefined)).toEqual(['P1', 'P2'])
  expect(skillsChecked(['P1'], ['P9'])).toEqual(['P1'])
})
