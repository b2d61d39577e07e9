import { getCohortFor } from '~/features/cohorts/index.server'
import {
  NAME_OF_AGENCY,
  type Named,
  named,
  namesApart,
  observersOf,
  stands,
} from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, readRow } from '~/platform/db/client.server'
import { type Actor, meantEnrollment } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { isolated } from '~/platform/shared/text'
import { addDays, type Day, dayOf } from '~/platform/shared/time'
import { CHECK_IN_DAYS, IN_WORDS, LOOK_LAST_DAY, type LookPlanPage } from '../../contract'
import { asLooks, type LookRow, looksOf, skillsToSee } from './look-rows.server'

interface Peer {
  id: string
  person: Named
  agencyName: string
}

interface Person {
  person: Named
  role: 'facilitator' | 'observer'
}

interface Row {
  looks: LookRow[]
  peers: Peer[]
  people: Person[]
}

/** SQL: everyone with an account who can observe the coach: the peers, the facilitators, the agency's observers. */
export const lookersOf = (cohort: {
  id: string
  enrollmentId: string
  agencyId: string | null
}) => {
  const id = Prisma.sql`${cohort.id}::uuid`
  const own = Prisma.sql`SELECT person_id FROM enrollment WHERE id = ${cohort.enrollmentId}::uuid`
  const peers = Prisma.sql`
    SELECT e.id, e.person_id FROM enrollment e
     WHERE e.cohort_id = ${id} AND e.withdrawn_at IS NULL AND e.person_id NOT IN (${own})`
  const people = Prisma.sql`
    SELECT p.id AS person_id,
      CASE WHEN ${stands('facilitator', Prisma.sql`p.id`, { cohort: id })} THEN 'facilitator' ELSE 'observer' END AS role
      FROM person p
     WHERE p.id IN (${observersOf(id, Prisma.sql`${cohort.agencyId}::uuid`)})
       AND p.id NOT IN (SELECT person_id FROM (${peers}) x) AND p.id NOT IN (${own})`
  return { peers, people }
}

/** The coach's own plan for the days after the course; two statements. Throws NotFound outside their own cohorts. */
export async function getLookPlan(
  actor: Actor,
  { slug, day }: { slug: string | null; day: number | null },
): Promise<LookPlanPage> {
  const meant = slug ?? meantEnrollment(actor)?.cohortSlug
  if (!meant) throw new NotFound()
  const cohort = await getCohortFor(actor, meant, 'look.plan')
  const { peers, people } = lookersOf(cohort)
  const row = await readRow<Row>(Prisma.sql`
    SELECT ${looksOf(Prisma.sql`${cohort.enrollmentId}::uuid`)} AS looks,
      (SELECT coalesce(json_agg(json_build_object('id', x.id, 'person', ${named(Prisma.sql`x.person_id`)},
          'agencyName', ${NAME_OF_AGENCY}) ORDER BY p.name, x.id), '[]')
        FROM (${peers}) x JOIN enrollment e ON e.id = x.id LEFT JOIN agency a ON a.id = e.agency_id
        JOIN person p ON p.id = x.person_id) AS peers,
      (SELECT coalesce(json_agg(json_build_object('person', ${named(Prisma.sql`x.person_id`)}, 'role', x.role)
          ORDER BY x.role, p.name, x.person_id), '[]')
        FROM (${people}) x JOIN person p ON p.id = x.person_id) AS people`)
  const looks = await asLooks(actor, row.looks, cohort.program)
  const onDay = (one: number): Day => addDays(cohort.endsOn, one)
  const asked = CHECK_IN_DAYS.find((one) => one === day)
  return {
    cohort: { slug: cohort.slug, title: cohort.title, timeZone: cohort.timeZone },
    days: CHECK_IN_DAYS.map((one) => ({
      day: one,
      on: onDay(one),
      look: looks.find((look) => look.day === one) ?? null,
    })),
    form:
      asked === undefined
        ? null
        : {
            day: asked,
            skills: skillsToSee(cohort.program),
            lookers: await lookerChoices(actor, row, asked),
            ...daysOf(row, asked, { on: onDay(asked), end: cohort.endsOn, actor }),
          },
  }
}

/** Values for the form: a planned day that has passed stays as it is. */
function daysOf(
  { looks }: Row,
  day: number,
  { on, end, actor }: { on: Day; end: Day; actor: Actor },
) {
  const today = dayOf(now(), actor.timeZone)
  const own = looks.find((look) => look.day === day)
  const before = looks.filter((look) => look.day < day).at(-1)
  const from = own ?? before
  return {
    first: own && own.byWhen < today ? own.byWhen : today,
    last: addDays(end, LOOK_LAST_DAY),
    begun: {
      skills: from?.skills ?? [],
      looker: own ? choiceOf(own) : '',
      lookerWords: own?.lookerWords ?? '',
      byWhen: own?.byWhen ?? (on < today ? today : on),
      slip: from?.slip ?? '',
    },
  }
}

const choiceOf = ({ peerId, lookerId }: LookRow): string => {
  if (peerId) return `peer:${peerId}`
  return lookerId ? `person:${lookerId}` : IN_WORDS
}

/** Whoever was chosen once stays among the choices of that day, also when they have left. */
async function lookerChoices(actor: Actor, { looks, peers, people }: Row, day: number) {
  const own = looks.find((look) => look.day === day)
  const nameOf = await namesApart(
    actor,
    [...peers, ...people].map(({ person }) => person).concat(own?.who ? [own.who] : []),
  )
  const named = [
    ...peers.map(({ id, person, agencyName }) => ({
      value: `peer:${id}`,
      label: `${isolated(nameOf(person))}, ${isolated(agencyName)}`,
    })),
    ...people.map(({ person, role }) => ({
      value: `person:${person[0]}`,
      label: `${isolated(nameOf(person))}, ${role === 'facilitator' ? 'facilitator' : 'named observer'}`,
    })),
  ]
  const kept = own?.who ? { value: choiceOf(own), label: isolated(nameOf(own.who)) } : null
  const left = kept && !named.some(({ value }) => value === kept.value) ? [kept] : []
  return [...named, ...left, { value: IN_WORDS, label: 'Someone else' }]
}
