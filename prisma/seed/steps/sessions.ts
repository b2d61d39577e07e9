import { NOTE_ATTENDANCE, type Presence } from '~/features/sessions/contract'
import { getAttendance, getLedSessions, noteAttendance } from '~/features/sessions/index.server'
import { newId } from '~/platform/ids.server'
import type { CohortKey } from '../calendar'
import { chanceOf, type Step } from '../timeline'
import { step, type World } from '../world'

const COHORTS: readonly CohortKey[] = ['finished', 'running']
const NOTED_AGO = 1

/** Most are there; now and then someone is not. */
function presenceOf(name: string): Presence {
  const chance = chanceOf(name, 12)
  if (chance > 1) return 'here'
  return chance === 1 ? 'excused' : 'missing'
}

/** The lead facilitator notes who was at the sessions that are over. */
export const sessionSteps = (world: World): Step[] =>
  COHORTS.map((key) => {
    const name = `dana notes who was at the ${key} cohort`
    return step(world, { who: 'dana', ago: NOTED_AGO, time: '16:40', name }, async (dana) => {
      const { slug } = world.cohort(key)
      const { over } = await getLedSessions(dana, slug)
      for (const { id, position } of over) {
        const which = { cohort: slug, session: id }
        const { coaches = [] } = (await getAttendance(dana, which)) ?? {}
        const noted = await noteAttendance(dana, which, {
          ...{ intent: NOTE_ATTENDANCE, mutationId: newId() },
          coaches: coaches.map((coach) => ({
            enrollment: coach.enrollmentId,
            presence: presenceOf(`${coach.name}, session ${position}`),
          })),
        })
        if (!noted.ok) throw new Error(noted.text)
      }
    })
  })
