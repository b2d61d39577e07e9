import { beforeAll, describe, expect, test } from 'vitest'
import { actorFor } from '~/features/identity/index.server'
import { recordFieldNote } from '~/features/practice/index.server'
import { makeBrief, releaseFile } from '~/features/releases/contract'
import { checkReleases, getReleases } from '~/features/releases/index.server'
import { atTime } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { NotFound } from '~/platform/shared/app-error'
import type { Day } from '~/platform/shared/time'
import { wireRooms } from '~/wiring.server'
import { anAgency } from '../../factories/cohorts'
import { makeObserver } from '../../factories/people'
import { aNote, enrollMany, finishContract, signed, today } from '../../factories/practice-room'
import { countQueries, statementsOf } from '../../setup/count-queries'
import {
  at,
  introduceMore,
  JOINED,
  publishOn,
  type TellingCohort,
  tellingCohort,
} from './told-agency'

let cohort: TellingCohort
beforeAll(async () => {
  wireRooms()
  cohort = await tellingCohort()
})

interface Reached {
  introduced: number
  tried?: number
  observed?: number
}

/**
 * An agency of which so many coaches have come so far with C1, and two more who have not begun. Each of them
 * was also introduced to three skills more.
 */
const anAgencyThat = ({ introduced, tried = 0, observed = 0 }: Reached, when = JOINED) =>
  atTime(when, async () => {
    const agency = await anAgency()
    const { agencyId } = agency
    const enrolled = await enrollMany({ cohortId: cohort.cohortId, agencyId }, introduced + 2)
    for (const [n, { personId, enrollmentId }] of enrolled.slice(0, introduced).entries()) {
      const coach = await actorFor(personId)
      await finishContract(coach, cohort.slug)
      await introduceMore(enrollmentId, today(coach), when)
      if (n < tried) await recordFieldNote(coach, aNote(cohort.slug, today(coach)))
      if (n < observed) await signed(cohort.facilitator, enrollmentId)
    }
    return { ...agency, enrolled }
  })

type Agency = Awaited<ReturnType<typeof anAgency>>
const read = ({ lead, agencyId }: Pick<Agency, 'lead' | 'agencyId'>, month: string | null = null) =>
  getReleases(lead, agencyId, month)
const peaksOf = async (agency: Agency, month: string | null = null) => {
  const { release } = await read(agency, month)
  return release?.views[0]?.sections[0]?.rows.map(({ figures }) => figures[0]?.text)
}
const stored = async ({ agencyId }: Agency) =>
  (await db().agencyRelease.findMany({ where: { agencyId }, orderBy: { month: 'asc' } })).map(
    ({ month, body }) => ({ month: month.toISOString().slice(0, 10), body }),
  )

describe('a release', () => {
  test('with fewer than five coaches is words, and no figure is stored', async () => {
    const agency = await anAgencyThat({ introduced: 2, tried: 2, observed: 1 })
    await publishOn('2026-11-01')
    const { coming } = await read(agency)
    expect(coming).toEqual({ first: '2026-12-01', enough: false, counting: false })
    for (const { body } of await stored(agency))
      expect(JSON.stringify(body).replace(/"asOf":"[^"]+"|"v":2/g, '')).not.toMatch(/\d/)
  })

  test('says "about" of five to nine, and none of its figures rises from step to step', async () => {
    const agency = await anAgencyThat({ introduced: 9, tried: 6, observed: 5 })
    await publishOn('2026-11-01')
    expect(await peaksOf(agency)).toEqual([
      'all of them',
      'understood, committed, tried, and observed: about 20% or less',
      'understood, committed, tried, and observed: about 20% or less',
      'understood, committed, tried, and observed: about 20% or less',
      'understood, committed, tried, and observed: about 20% or less',
      'fluent and sustained: fewer than 5 coaches',
      'fluent and sustained: fewer than 5 coaches',
    ])
  })

  test('is published once, however often and by however many it is asked for', async () => {
    const agency = await anAgencyThat({ introduced: 6, tried: 5 })
    await Promise.all([publishOn('2026-11-01'), publishOn('2026-11-01')])
    const before = await stored(agency)
    expect(before.map(({ month }) => month)).toEqual(['2026-10-01', '2026-11-01'])
    await atTime(at('2026-11-02'), async () => {
      for (const { enrollmentId } of agency.enrolled.slice(0, 6))
        await signed(cohort.facilitator, enrollmentId)
    })
    await publishOn('2026-11-20')
    expect(await stored(agency)).toEqual(before)
  })

  test('that was missed says later what it would have said', async () => {
    const [inTime, late] = [
      await anAgencyThat({ introduced: 7, tried: 6 }),
      await anAgencyThat({ introduced: 7, tried: 6 }),
    ]
    await publishOn('2026-11-01')
    const told = await stored(inTime)
    // For the other one nothing had run until January; meanwhile its coaches went on.
    await db().$executeRaw`ALTER TABLE agency_release DISABLE TRIGGER USER`
    await db().agencyRelease.deleteMany({ where: { agencyId: late.agencyId } })
    await db().$executeRaw`ALTER TABLE agency_release ENABLE TRIGGER USER`
    await atTime(at('2026-11-01', '09:00'), async () => {
      for (const { enrollmentId } of late.enrolled.slice(0, 6))
        await signed(cohort.facilitator, enrollmentId)
    })
    await publishOn('2027-01-03')
    const months = await stored(late)
    expect(months.slice(0, 2)).toEqual(told)
    expect(months.map(({ month }) => month).slice(2)).toEqual(['2026-12-01', '2027-01-01'])
    expect(months[2]?.body).not.toEqual({ ...(months[1]?.body as object), asOf: '2026-12-01' })
    expect((await checkReleases()).different).toEqual([])
  })

  test('comes when the month has begun in the agency’s zone, also after the clocks have changed', async () => {
    const agency = await anAgencyThat({ introduced: 6 })
    const months = async () => (await stored(agency)).map(({ month }) => month)
    await publishOn('2026-10-31', '23:59')
    expect(await months()).toEqual(['2026-10-01'])
    // November 1, 2026, is the day on which clocks go back in Chicago.
    await publishOn('2026-11-01', '00:00')
    expect(await months()).toEqual(['2026-10-01', '2026-11-01'])
    await publishOn('2026-11-30', '23:59')
    expect(await months()).toHaveLength(2)
  })

  test('counts newcomers from the second month on, and only five or more together', async () => {
    const agency = await anAgencyThat({ introduced: 6 })
    const join = (n: number, day: string) =>
      atTime(at(day), async () => {
        const some = await enrollMany({ cohortId: cohort.cohortId, agencyId: agency.agencyId }, n)
        for (const { enrollmentId } of some) await introduceMore(enrollmentId, day as Day, at(day))
      })
    await join(3, '2026-10-20')
    await join(2, '2026-11-20')
    await publishOn('2027-01-01')
    const n = async (month: string) => {
      const { release } = await read(agency, month)
      return release?.views[0]?.sections[0]?.n ?? release?.views[0]?.instead
    }
    expect(await n('2026-10')).toMatch(/^No coach/)
    expect(await n('2026-11')).toMatch(/^6 coaches, as of Nov 1, 2026/)
    expect(await n('2026-12')).toMatch(/^6 coaches/)
    expect(await n('2027-01')).toMatch(/^about 10 coaches/)
  })

  test('keeps who has left, as they stood with the second release after', async () => {
    const agency = await anAgencyThat({ introduced: 8, tried: 7 })
    await publishOn('2026-11-01')
    const before = await peaksOf(agency)
    await db().enrollment.updateMany({
      where: { id: { in: agency.enrolled.slice(0, 3).map(({ enrollmentId }) => enrollmentId) } },
      data: { withdrawnAt: at('2026-11-05'), withdrawalReason: 'left-agency' },
    })
    await publishOn('2027-02-01')
    expect(await peaksOf(agency)).toEqual(before)
  })
})

describe('a release without figures', () => {
  const told = (agency: Agency, month: string | null) =>
    atTime(at('2026-11-20'), async () => {
      const releases = await read(agency, month)
      const { instead } = makeBrief(releases, 'A')
      return { coming: releases.coming, instead, file: releaseFile(releases) }
    })

  test('says later with which release they began, and promises nothing anymore', async () => {
    const agency = await anAgencyThat({ introduced: 9, tried: 9 })
    await publishOn('2026-11-01')
    const { coming, instead, file } = await told(agency, '2026-10')
    expect(coming).toEqual({ month: '2026-11-01', figures: true })
    const words =
      'The figures of this agency begin with the release of Nov 1, 2026. Too few coaches or skills counted before it.'
    expect(instead).toBe(words)
    expect(file).toContain(words)
  })

  test('promises at the newest alone, and says what is missing where enough coaches count', async () => {
    const agency = await anAgencyThat({ introduced: 4 })
    await publishOn('2026-11-01')
    const newest = await told(agency, null)
    expect(newest.coming).toEqual({ first: '2026-12-01', enough: true, counting: true })
    expect(newest.instead).toContain(
      'Your first figures can come on Dec 1, 2026. Enough coaches count already, but they had not finished enough lessons',
    )
    const earlier = await told(agency, '2026-10')
    expect(earlier.coming).toEqual({ month: '2026-11-01', figures: false })
    expect(earlier.instead).toContain('The release of Nov 1, 2026 says when figures can come.')
  })
})

test('the file has the words of the page and guards against formulas', async () => {
  const agency = await anAgencyThat({ introduced: 9, tried: 9 })
  await publishOn('2026-11-01')
  const releases = await read(agency)
  const { release } = releases
  if (!release) throw new Error('no release')
  const [view] = release.views
  const texts = view?.sections.flatMap(({ rows }) => rows.flatMap(({ figures }) => figures)) ?? []
  const file = releaseFile(releases)
  for (const { text } of texts) expect(file).toContain(`"${text}"`)
  expect(
    releaseFile({
      ...releases,
      release: { ...release, views: [{ id: 'x', title: '=1+1', sections: [], instead: '@x' }] },
    }),
  ).toMatch(/"'=1\+1".*"'@x"/)
  const coming = { first: '2027-01-01' as Day, enough: false, counting: false }
  const early = releaseFile({ ...releases, coming })
  expect(early).toContain('Your first figures come when 5 coaches have joined.')
  for (const { text } of texts) expect(early).not.toContain(`"${text}"`)
})

test('of many views a page is given the sections of the one it shows, and the names of the others', async () => {
  const agency = await anAgency()
  const section = {
    // A title that was stored is read as a sentence.
    ...{
      id: 'reach',
      title: 'Of the skills taught, tried: about',
      n: 'about 10 coaches',
      columns: ['Ever reached'],
    },
    ...{ rows: [], instead: 'No figures.', evidence: 'Notes.', definition: 'Shares.' },
  }
  const views = ['agency', 'spring', 'summer', 'autumn', 'winter'].map((id) => ({
    ...{ id, title: `The ${id}`, sections: [section], instead: null },
  }))
  const body = { v: 2, asOf: '2026-11-01', views }
  await db().agencyRelease.create({
    data: {
      ...{ agencyId: agency.agencyId, month: at('2026-11-01'), computedAt: at('2026-11-01'), body },
      policyVersion: 1,
    },
  })
  const { release } = await getReleases(agency.lead, agency.agencyId, null)
  expect(release?.views[0]?.sections[0]?.title).toBe(
    'How far the skills taught have come can’t be told in figures in this release',
  )
  const sectionsFor = async (view?: string | null) => {
    const { release } = await getReleases(agency.lead, agency.agencyId, null, view)
    expect(release?.views.map(({ title }) => title)).toEqual(views.map(({ title }) => title))
    return release?.views.map(({ sections }) => sections.length)
  }
  expect(await sectionsFor()).toEqual([1, 1, 1, 1, 1])
  expect(await sectionsFor('summer')).toEqual([0, 0, 1, 0, 0])
  expect(await sectionsFor(null)).toEqual([1, 0, 0, 0, 0])
  expect(await sectionsFor('of no one')).toEqual([1, 0, 0, 0, 0])
})

test('a release is read with few statements, whatever the agency’s size', async () => {
  const [few, many] = [
    await anAgencyThat({ introduced: 6 }),
    await anAgencyThat({ introduced: 16 }),
  ]
  const reading = await statementsOf(() => publishOn('2026-11-01'))
  expect(reading.filter((sql) => /skill_event/.test(sql)).length).toBeGreaterThan(0)
  const count = (agency: Agency) => countQueries(() => read(agency))
  expect([await count(few), await count(many)]).toEqual([1, 1])
})

test('is for the leads of the agency alone', async () => {
  const { lead, agencyId, enrolled } = await anAgencyThat({ introduced: 0 })
  const foreign = (await anAgency()).lead
  const observer = await makeObserver({ id: agencyId })
  const coach = await actorFor(enrolled[0]?.personId ?? '')
  for (const actor of [foreign, observer, coach, cohort.facilitator, cohort.admin])
    await expect(getReleases(actor, agencyId, null)).rejects.toThrow(NotFound)
  await expect(getReleases(lead, cohort.cohortId, null)).rejects.toThrow(NotFound)
  await expect(getReleases(lead, agencyId, '2031-01')).rejects.toThrow(NotFound)
})
