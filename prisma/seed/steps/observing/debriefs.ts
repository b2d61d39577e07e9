import { DEBRIEF } from '~/features/observations/contract'
import { recordDebrief } from '~/features/observations/index.server'
import { newId } from '~/platform/ids.server'
import { addDays } from '~/platform/shared/time'
import { observations } from '../../texts/practice/all'
import type { Step } from '../../timeline'
import { done, step, type World } from '../../world'

/** How many days later the two talked about an observation of the finished cohort. */
const TALKED: Readonly<Record<string, number>> = {
  'ben again': 1,
  'ben and the team': 2,
  'curtis again': 1,
  'curtis on the phone': 2,
  'denise listens in': 1,
  'farah autumn': 1,
  'farah now': 2,
  'farah tired': 6,
  'grace at home': 1,
  'grace with the team': 3,
  'joanna calls': 1,
  'joanna rehearses': 2,
  'leticia now': 1,
  'omar in a rush': 1,
  'omar lately': 2,
  'tom lately': 1,
}

/** Observers and coaches talk about what was seen, mostly within three days. */
export const debriefSteps = (world: World): Step[] =>
  observations.flatMap(({ key, by, ago }) => {
    const later = TALKED[key]
    if (later === undefined) return []
    const told = { who: by, ago: ago - later, time: '15', name: `${by} debriefs ${key}` }
    return [
      step(world, told, async (actor) => {
        done(
          await recordDebrief(actor, world.observations.of(key), {
            ...{ intent: DEBRIEF, mutationId: newId(), coachFirst: 'yes', rehearsed: 'yes' },
            debriefedOn: addDays(world.calendar.workday(ago), later),
          }),
        )
      }),
    ]
  })
