import { getCohortWithPeople } from '~/features/cohorts/index.server'
import { NO_AGENCY } from '~/features/identity/contract'
import { recordAccessToMany } from '~/features/identity/index.server'
import { readStates } from '~/features/transfer/index.server'
import { Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { SkillId } from '~/platform/shared/kernel'
import { type CohortFilter, type CohortPractice, NEEDS, type Need } from '../../contract'
import { type Cell, NOT_STARTED, toCell } from '../../domain/cell'
import { byNeed } from '../../domain/needs-a-hand'
import { awayOf, readSigns } from './read-signs.server'
import {
  groupByCoach,
  reasonsOf,
  STEP_COLUMNS,
  type StoredStep,
  skillsForNeeds,
} from './reasons-of.server'

/** How many coaches one page shows. */
const PAGE = 30

interface Asked {
  page?: number
  hand?: boolean
  need?: string | null
  skill?: string | null
}

type Skill = CohortPractice['skills'][number]

/**
 * The coaches of a cohort for its facilitators: where each skill stands, and who may need a hand and why, those
 * first. Three statements, whatever the number of coaches; states are read from the projection. An unknown need or
 * skill in what is asked is no filter. The coaches whom it shows can read that someone looked. Throws NotFound for everyone else.
 */
export async function getCohortPractice(
  actor: Actor,
  slug: string,
  asked: Asked = {},
): Promise<CohortPractice> {
  const cohort = await getCohortWithPeople(actor, slug, 'cohort.practice.read')
  const people = cohort.people.flatMap(({ enrollmentId, ...person }) =>
    enrollmentId ? [{ ...person, enrollmentId }] : [],
  )
  const scope = Prisma.sql`e.cohort_id = ${cohort.id}::uuid AND e.withdrawn_at IS NULL`
  const [states, signs] = await Promise.all([
    readStates<StoredStep>(scope, actor, STEP_COLUMNS),
    readSigns([cohort.id], Prisma.sql`true`),
  ])
  const all = skillsForNeeds(cohort.program, states)
  const filter = filterOf(asked, all)
  const skills = filter.skill ? all.filter(({ id }) => id === filter.skill) : all
  const statesOf = groupByCoach(states)
  const rows = people
    .map(({ enrollmentId, personId, name, agencyName }) => {
      const own = statesOf.get(enrollmentId) ?? new Map<SkillId, StoredStep>()
      const seen = signs.get(enrollmentId)
      return {
        ...{ enrollmentId, personId, name, agencyName: agencyName ?? NO_AGENCY, own },
        reasons: reasonsOf([...own.values()], seen, all, filter.skill),
        away: awayOf(seen),
        completion: seen?.completion ?? null,
      }
    })
    .sort(byNeed)
  const shown = rows.filter(
    ({ reasons }) =>
      (!filter.hand || reasons.length > 0) &&
      (!filter.need || reasons.some(({ need }) => need === filter.need)),
  )
  const pages = Math.max(1, Math.ceil(shown.length / PAGE))
  const page = Math.min(Math.max(1, asked.page ?? 1), pages)
  const marks = new Marks()
  const coaches = shown.slice((page - 1) * PAGE, page * PAGE).map(({ own, ...row }) => ({
    ...row,
    cells: skills.map(({ id }) => marks.indexOf(own.get(id))),
  }))
  await recordAccessToMany(
    actor,
    'cohort-table',
    coaches.map(({ personId }) => ({ subjectId: personId, thingId: cohort.id })),
  )
  const { title, timeZone, startsOn, endsOn } = cohort
  return {
    cohort: { slug: cohort.slug, title, timeZone, startsOn, endsOn },
    ...{ filter, page, pages, skills, coaches, marks: marks.all },
    counts: countsOf(rows),
  }
}

/** Each kind of cell once: a page has hundreds of cells and a dozen kinds. */
class Marks {
  readonly all: Cell[] = []
  readonly #found = new Map<string, number>()

  indexOf(state: StoredStep | undefined): number {
    const cell = state ? toCell(state) : NOT_STARTED
    const key = `${cell.kind} ${cell.words}`
    const found = this.#found.get(key)
    if (found !== undefined) return found
    this.#found.set(key, this.all.length)
    return this.all.push(cell) - 1
  }
}

const filterOf = (
  { hand = false, need, skill }: Asked,
  skills: readonly Skill[],
): CohortFilter => ({
  hand,
  need: NEEDS.find((one) => one === need) ?? null,
  skill: skills.find(({ id }) => id === skill)?.id ?? null,
})

function countsOf(
  rows: readonly { reasons: readonly { need: Need }[] }[],
): CohortPractice['counts'] {
  const needs = { support: 0, rhythm: 0, contact: 0, cooling: 0, drift: 0, plans: 0, start: 0 }
  for (const { reasons } of rows) for (const { need } of reasons) needs[need] += 1
  return { needs, all: rows.length, hand: rows.filter(({ reasons }) => reasons.length > 0).length }
}
