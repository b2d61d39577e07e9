import { beforeAll, describe, expect, test } from 'vitest'
import { ACTIONS, type Action, ALL_ACTIONS } from '~/features/identity/access/actions'
import { holds } from '~/features/identity/access/may'
import { scope, scopeFilter } from '~/features/identity/access/scope.server'
import { db, Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { aKindOfEverybody, type Everybody } from '../rights/everybody'

// The predicate and the database's condition are made from one declaration. Here their answers are compared,
// for every action, everyone, and a thing of every combination of owner, author, cohort and agency.

let all: Everybody
let things: { owner: string; author: string; cohort: string; agency: string }[]

beforeAll(async () => {
  all = await aKindOfEverybody()
  const people = [...Object.values(all.people).map(({ personId }) => personId)]
  things = people.flatMap((owner, i) =>
    all.cohorts.flatMap((cohort) =>
      all.agencies.flatMap((agency) =>
        [owner, people[(i + 1) % people.length] ?? owner].map((author) => ({
          ...{ owner, author, cohort, agency },
        })),
      ),
    ),
  )
})

/** Every column that an action may need. */
const COLUMNS = {
  owner: Prisma.sql`t.owner`,
  author: Prisma.sql`t.author`,
  cohort: Prisma.sql`t.cohort`,
  agency: Prisma.sql`t.agency`,
}

/** For each thing the actions that the database allows, in one statement. */
async function allowedBySql(actor: Actor) {
  const asked = ALL_ACTIONS.map((action) => scope(actor, action, COLUMNS))
  const { owner, author, cohort, agency } = listsOf(things)
  const rows = await db().$queryRaw<{ may: boolean[] }[]>`
    SELECT ARRAY[${Prisma.join(asked)}] AS may
      FROM unnest(${owner}::uuid[], ${author}::uuid[], ${cohort}::uuid[], ${agency}::uuid[])
           WITH ORDINALITY AS t (owner, author, cohort, agency, at)
     ORDER BY t.at`
  return rows.map(({ may }) => ALL_ACTIONS.filter((_, i) => may[i]))
}

const listsOf = (rows: typeof things) => ({
  owner: rows.map(({ owner }) => owner),
  author: rows.map(({ author }) => author),
  cohort: rows.map(({ cohort }) => cohort),
  agency: rows.map(({ agency }) => agency),
})

describe('predicate and SQL', () => {
  test('agree for every action, everyone and every kind of thing', async () => {
    let compared = 0
    for (const [name, actor] of Object.entries(all.people)) {
      const bySql = await allowedBySql(actor)
      const byPredicate = things.map((thing) => ALL_ACTIONS.filter((a) => holds(actor, a, thing)))
      expect(bySql, name).toEqual(byPredicate)
      compared += bySql.length * ALL_ACTIONS.length
    }
    expect(compared).toBeGreaterThan(50_000)
  })

  test("each way of each action is someone's", () => {
    const used = (action: Action, way: number) => {
      const only = ACTIONS[action][way]
      return Object.values(all.people).some((actor) =>
        things.some((thing) => only && holds(actor, action, thing)),
      )
    }
    const unused = ALL_ACTIONS.flatMap((action) =>
      ACTIONS[action].flatMap((way, i) => (used(action, i) ? [] : [`${action}: ${way}`])),
    )
    expect(unused).toEqual([])
  })
})

describe('the filter for Prisma', () => {
  const withoutStaff = ALL_ACTIONS.filter((action) => !ACTIONS[action].flat().some(isStaff))
  function isStaff(standing: string) {
    return standing === 'admin'
  }

  test('finds the enrollments that the predicate allows', async () => {
    const rows = await db().enrollment.findMany({ orderBy: { id: 'asc' } })
    expect(rows.length).toBeGreaterThan(4)
    for (const [name, actor] of Object.entries(all.people)) {
      for (const action of withoutStaff) {
        const person = (personId: string): Prisma.EnrollmentWhereInput => ({ personId })
        const where = scopeFilter(actor, action, {
          owner: person,
          author: person,
          cohort: (cohort: Prisma.CohortWhereInput): Prisma.EnrollmentWhereInput => ({ cohort }),
          agency: (agency: Prisma.AgencyWhereInput): Prisma.EnrollmentWhereInput => ({ agency }),
        })
        const found = await db().enrollment.findMany({ where, orderBy: { id: 'asc' } })
        const expected = rows.filter(({ personId, cohortId, agencyId }) =>
          holds(actor, action, {
            ...{ owner: personId, author: personId, cohort: cohortId, agency: agencyId ?? '' },
          }),
        )
        expect(found, `${name}: ${action}`).toEqual(expected)
      }
    }
  })
})
