import { actorFor } from '~/features/identity/index.server'
import type { Actor } from '~/platform/shared/actor'
import { type Calendar, type CohortKey, cohortName, FIRST_DAY, instantOf } from './calendar'
import { type CoachKey, coaches } from './cast/coaches'
import { type AgencyKey, type StaffKey, staff } from './cast/people'
import type { Step } from './timeline'

export const PROGRAM = 'coaching-into-practice'

export type PersonKey = StaffKey | CoachKey

const personOf = (key: PersonKey) =>
  key in staff ? staff[key as StaffKey] : coaches[key as CoachKey]

/** Keeps what was made under the name by which the steps speak of it. */
function ledger<K extends string>(what: string) {
  const kept = new Map<K, string>()
  return {
    keep: (key: K, id: string): void => {
      kept.set(key, id)
    },
    of: (key: K): string => {
      const id = kept.get(key)
      if (!id) throw new Error(`${what} ${key} is not there yet`)
      return id
    },
  }
}

export type World = ReturnType<typeof makeWorld>

/** The world that the steps of one loading share. */
export function makeWorld(calendar: Calendar) {
  const people = ledger<PersonKey>('person')
  const actors = new Map<PersonKey, Actor>()
  const actor = async (key: PersonKey): Promise<Actor> => {
    const known = actors.get(key) ?? (await actorFor(people.of(key)))
    actors.set(key, known)
    return known
  }
  return {
    calendar,
    people,
    agencies: ledger<AgencyKey>('agency'),
    enrollments: ledger<CoachKey>('enrollment'),
    /** Submitted reflections, by coach, number of the module and of the attempt. */
    attempts: ledger<`${CoachKey}/${number}/${number}`>('attempt'),
    threads: ledger<string>('thread'),
    posts: ledger<string>('post'),
    commitments: ledger<string>('commitment'),
    observations: ledger<string>('observation'),
    /** By coach and pseudonym. */
    practitioners: ledger<string>('practitioner'),
    actor,
    /** After someone has joined or left something. */
    forget: (key: PersonKey) => actors.delete(key),
    cohort: (key: CohortKey) => cohortName(calendar.day(FIRST_DAY[key])),
  }
}

interface When {
  who: PersonKey
  ago: number
  time: string
  name: string
}

/** A step at a day and a time of someone's own clock. */
export function step(
  world: World,
  { who, ago, time, name }: When,
  run: (actor: Actor) => Promise<void>,
): Step {
  const { day } = world.calendar
  return {
    at: instantOf(day(ago), time, personOf(who).zone, name),
    name,
    run: async () => run(await world.actor(who)),
  }
}

/** The same for something that touches nothing of anyone else's. */
export const ownStep = (world: World, when: When, run: (actor: Actor) => Promise<void>): Step => ({
  ...step(world, when, run),
  own: when.who,
})

type Answer = { ok: true } | { ok: false; reason: string; message?: string }

/** The answer of a verb that has worked. A refusal stops the loading. */
export function done<T extends Answer>(answer: T): Extract<T, { ok: true }> {
  if (!answer.ok) throw new Error(`refused: ${answer.reason}`)
  return answer as Extract<T, { ok: true }>
}
