import { getProgram } from '~/features/catalog/index.server'
import { type CohortKey, FIRST_DAY } from './calendar'
import { type CoachKey, coaches } from './cast/coaches'
import { type ReadDay, readDays, type Stretch } from './cast/pace'
import { PROGRAM } from './world'

export const modules = () => getProgram(PROGRAM).modules

/** `number` is the one in the program: 1 is the first. */
export function moduleOf(number: number) {
  const found = modules()[number - 1]
  if (!found) throw new Error(`the program has no module ${number}`)
  return found
}

/** The modules with their weeks, as a cohort has them. */
function courseOf(cohort: CohortKey): Stretch[] {
  let opens = FIRST_DAY[cohort]
  return modules().map(({ number, weeks, lessons }) => {
    const stretch = { number, opens, lessons: lessons.map(({ id }) => id) }
    opens -= weeks * 7
    return stretch
  })
}

/** The lessons that a coach has read and when, in the order of the course. */
export const readDaysOf = (coach: CoachKey): ReadDay[] =>
  readDays(coach, coaches[coach].reading, courseOf(coaches[coach].cohort))
