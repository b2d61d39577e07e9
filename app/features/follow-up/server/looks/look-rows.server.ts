import { INSTRUMENTS } from '~/features/catalog/contract'
import { getInstrument, getSkills } from '~/features/catalog/index.server'
import { type Named, named, namesApart, observersOf } from '~/features/identity/index.server'
import { PEER_REQUESTS } from '~/features/peers/contract'
import { stateOfRequest } from '~/features/peers/index.server'
import { now } from '~/platform/clock.server'
import { Prisma } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { type Day, dayOf } from '~/platform/shared/time'
import type { Asking, LookOutcome, LookView } from '../../contract'
import { askingOf, isDue } from '../../domain/looks/look-rules'

export interface LookRow {
  id: string
  day: number
  skills: string[]
  who: Named | null
  lookerId: string | null
  lookerWords: string | null
  byWhen: Day
  slip: string | null
  closedAs: LookOutcome | null
  peerId: string | null
  /** The peer is still a coach of the cohort, the other person still observes there. */
  here: boolean
  askedAt: string | null
  request: Extract<Asking, { state: 'asked' }>['request'] | null
}

/** SQL: the planned looks of an enrollment as a JSON array of `LookRow`, by their day. */
export const looksOf = (enrollment: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (SELECT coalesce(json_agg(x ORDER BY x.day), '[]') FROM (
    SELECT l.id, l.day, l.skills, ${named(Prisma.sql`coalesce(pe.person_id, l.looker_id)`)} AS who,
      l.looker_id AS "lookerId", l.looker_words AS "lookerWords", l.by_when AS "byWhen", l.slip, l.closed_as AS "closedAs",
      pe.id AS "peerId", l.asked_at AS "askedAt",
      CASE WHEN pe.id IS NOT NULL THEN pe.withdrawn_at IS NULL
        ELSE coalesce(l.looker_id IN (${observersOf(Prisma.sql`mine.cohort_id`, Prisma.sql`mine.agency_id`)}), false) END AS here,
      CASE WHEN r.id IS NOT NULL THEN ${stateOfRequest()} END AS request
    FROM planned_look l JOIN enrollment mine ON mine.id = l.enrollment_id
    LEFT JOIN enrollment pe ON pe.id = l.peer_enrollment_id
    LEFT JOIN peer_request r ON r.id = l.request_id
    WHERE l.enrollment_id = ${enrollment}) x)`

/** The titles of some skills, in the order of the program. */
export const titlesOf = (program: string, skills: readonly string[]): string[] =>
  getSkills(program).flatMap(({ id, title }) => (skills.includes(id) ? [title] : []))

/** The skills that someone can look at, with the instrument of each, in the order of the program. */
export const skillsToSee = (program: string) =>
  INSTRUMENTS.flatMap((id) => {
    const { title, skills } = getInstrument(program, id)
    return skills.map((skill) => ({ id: skill.id, title: skill.title, kind: title }))
  })

/** The planned looks as their coach sees them. One statement only where a name is shared. */
export async function asLooks(
  actor: Actor,
  rows: readonly LookRow[],
  program: string,
): Promise<LookView[]> {
  const nameOf = await namesApart(
    actor,
    rows.map(({ who }) => who),
  )
  const today = dayOf(now(), actor.timeZone)
  const skills = new Map(getSkills(program).map((skill) => [skill.id, skill]))
  return rows.map(({ who, lookerId, lookerWords, peerId, here, request, askedAt, ...read }) => {
    const { skills: ids, ...row } = read
    const kinds = ids.flatMap((id) => skills.get(id)?.kind ?? [])
    const asking = (): Asking => {
      if (peerId)
        return askingOf({ ...row, request, kinds }, { today, openDays: PEER_REQUESTS.days })
      return askedAt
        ? { state: 'written', on: dayOf(new Date(askedAt), actor.timeZone) }
        : { state: 'can' }
    }
    return {
      ...row,
      skills: ids.map((id) => ({ id, title: skills.get(id)?.title ?? id })),
      lookerName: lookerWords ?? nameOf(who),
      by: peerId ? 'peer' : lookerId ? 'person' : 'words',
      asking: here && row.closedAs === null ? asking() : null,
      due: isDue(row, today),
      mutationId: newId(),
    }
  })
}
