import { beforeAll, describe, expect, test } from 'vitest'
import { MEAN_OF_COACHES } from '~/features/facilitation/contract'
import { actorFor } from '~/features/identity/index.server'
import { BARRIERS } from '~/features/practice/contract'
import { recordFieldNote } from '~/features/practice/index.server'
import { makeBrief, releaseFile } from '~/features/releases/contract'
import { releaseBody } from '~/features/releases/domain/body'
import { getReleases, renderBrief } from '~/features/releases/index.server'
import { AgencyReleases } from '~/features/releases/ui/agency-releases'
import { BriefPage } from '~/features/releases/ui/brief-page'
import { atTime } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import { type Day, dayToDb } from '~/platform/shared/time'
import { wireRooms } from '~/wiring.server'
import { anAgency } from '../../factories/cohorts'
import { aNote } from '../../factories/practice-room'
import { renderPage } from '../../factories/render-page'
import { pageCount, readPdf } from '../../setup/documents/read-pdf'
import { aTellingAgency, at, publishOn, tellingCohort } from './told-agency'

type Agency = Awaited<ReturnType<typeof aTellingAgency>>
let agency: Agency
beforeAll(async () => {
  wireRooms()
  const cohort = await tellingCohort()
  agency = await aTellingAgency(cohort, 'Ørsted & <Sons> #County')
  await saidInOctober(agency, cohort.slug)
  await publishOn('2026-11-01')
})

/** Seven of twelve name a barrier, in notes or a check-in; six answer the pulse, and six have a contact. */
async function saidInOctober({ agencyId, enrolled, lead }: Agency, cohort: string) {
  const day = '2026-10-15'
  await atTime(at(day), async () => {
    for (const [n, { personId }] of enrolled.entries()) {
      if (n >= 11) continue
      const coach = await actorFor(personId)
      const barriers = n < 6 ? (['team'] as const) : n < 10 ? [] : (['policy'] as const)
      await recordFieldNote(coach, {
        ...aNote(cohort, day as Day),
        used: 'no',
        barriers: [...barriers],
      })
    }
  })
  await db().checkIn.create({
    data: {
      ...{ id: newId(), enrollmentId: enrolled[11]?.enrollmentId ?? '', day: 30 },
      ...{ dueOn: dayToDb(day as Day), createdAt: at(day), submittedAt: at(day) },
      answers: { create: { skillId: 'C1', still: 'no', hinders: ['team'], savedAt: at(day) } },
    },
  })
  for (const [n, { personId }] of enrolled.entries())
    await db().climatePulse.create({
      data: {
        ...{ id: newId(), agencyId, personId, month: dayToDb('2026-10-01' as Day), version: 1 },
        answeredAt: at(day),
        answers: { create: { item: 'time', agreement: n < 6 ? 4 : 3 } },
      },
    })
  await db().hoursPledge.create({
    data: {
      ...{ id: newId(), agencyId, fromMonth: dayToDb('2026-10-01' as Day), minutes: 120 },
      ...{ byId: lead.personId, at: at('2026-10-02') },
    },
  })
  await db().skillEvent.createMany({
    data: enrolled.slice(0, 6).flatMap(({ enrollmentId }) => {
      const contactId = newId()
      // One contact about two skills stands in the log of each, and is one.
      return ['C1', 'C2'].map((skillId) => ({
        ...{ id: newId(), enrollmentId, skillId, type: 'contact-held' },
        ...{ happenedOn: dayToDb(day as Day), recordedAt: at(day) },
        ...{ sourceKind: 'contact', sourceId: contactId },
        payload: { v: 2, minutes: 60, contactId },
      }))
    }),
  })
}

const read = () => getReleases(agency.lead, agency.agencyId, '2026-11')
const section = async (id: string) => {
  const { release } = await read()
  const found = release?.views[0]?.sections.find((each) => each.id === id)
  if (!found) throw new Error(`no section ${id}`)
  return found
}
const row = async (id: string, label: string) =>
  (await section(id)).rows.find((each) => each.label === label)?.figures.map(({ text }) => text)

describe('a release of an agency', () => {
  test('tells the applied rate at the days that are settled, and nothing of the others', async () => {
    expect(await row('applied', 'Day 30')).toEqual([
      'about 15%',
      'about the same (a difference of fewer than 5 coaches, or none)',
      'under half',
      'about 10',
    ])
    expect(await row('applied', 'Day 60')).toEqual(Array(4).fill('not yet'))
    expect((await section('applied')).title).toMatch(
      /^At day 30, a coach had about 15% of the skills they were taught .*, on average$/,
    )
    expect((await section('applied')).definition).toContain(MEAN_OF_COACHES)
  })

  test('names what a survey says a survey’s', async () => {
    const { marks } = await section('applied')
    expect(marks?.map(({ figure }) => figure.text)).toEqual(['62%', '44%', '34%'])
  })

  test('tells what pulled coaches back in the month before, from notes and check-ins', async () => {
    expect((await section('barriers')).n).toBe(
      'most of about 10 coaches wrote a field note or a check-in in October 2026; fewer than 5 did not',
    )
    // Eight coaches may have written, and no share of eight has a percentage: no share of 12 has one either.
    expect(await row('barriers', BARRIERS.team)).toEqual(['half or over'])
    // One coach named it, and none named the next: the words are the same.
    expect(await row('barriers', BARRIERS.policy)).toEqual(['under half'])
    expect(await row('barriers', 'Not enough time')).toEqual(['under half'])
  })

  test('tells the climate of the month before, and the hours pledged and held', async () => {
    const had = 'I had enough time to prepare for it and try it.'
    expect(await row('climate', had)).toEqual(['half or over'])
    expect(await row('hours', 'Pledged')).toEqual(['2 hours'])
    expect(await row('hours', 'Held')).toEqual(['about half an hour'])
  })

  test('says in words what is not safe to tell', async () => {
    await publishOn('2026-12-01')
    const { release } = await getReleases(agency.lead, agency.agencyId, '2026-12')
    const told = release?.views[0]?.sections.filter(({ rows }) => rows.length === 0)
    expect(told?.map(({ id, instead }) => [id, instead])).toEqual([
      [
        'barriers',
        'No figures: fewer than 5 coaches wrote a field note or a check-in that counts for November 2026.',
      ],
      ['climate', 'No figures: fewer than 5 coaches answered in November 2026.'],
    ])
  })

  test('stays as it was published before there were sections beside reach', async () => {
    const { release } = await read()
    const old = releaseBody.parse({
      ...release,
      v: 1,
      views: release?.views.map((view) => ({ ...view, sections: view.sections.slice(0, 1) })),
    })
    expect(
      makeBrief({ months: [], newRules: [], rules: 1, release: old, coming: null }, 'A').sections,
    ).toHaveLength(1)
  })
})

describe('the evidence brief', () => {
  const brief = async () => makeBrief(await read(), 'Ørsted & <Sons> #County')
  const pdf = async () => renderBrief(await brief())

  /** Every text that a release says of the whole agency. */
  const words = async () => {
    const { release } = await read()
    return (release?.views[0]?.sections ?? []).flatMap((each) => [
      ...[each.title, each.n, each.evidence, each.definition],
      ...each.rows.flatMap(({ label, figures }) => [label, ...figures.map(({ text }) => text)]),
      ...(each.marks ?? []).flatMap(({ label, figure }) => [label, figure.text]),
    ])
  }

  test('says the same on the page, in the document, and in the file', async () => {
    const page = plain(await renderPage(<BriefPage brief={await brief()} />))
    const document = await readPdf(await pdf())
    const file = releaseFile(await read())
    const all = await words()
    expect(all.length).toBeGreaterThan(80)
    for (const text of all) {
      expect(page).toContain(text)
      expect(document).toContain(text)
      expect(file).toContain(text)
    }
  })

  test('begins with the headline, and says how to read it', async () => {
    const { sections, reading } = await brief()
    expect(sections.map(({ id }) => id)).toEqual([
      ...['applied', 'reach', 'first-use', 'barriers', 'climate', 'hours'],
    ])
    const document = await readPdf(await pdf())
    expect(document).toMatch(
      /^Evidence brief Ørsted & <Sons> #County · As of Nov 1, 2026 At day 30/,
    )
    for (const sentence of reading.sentences) expect(document).toContain(sentence)
    // On paper one column is read after the other.
    const columns = ['got in the way', 'of coaching were pledged', 'agree with']
    const places = columns.map((title) => document.indexOf(title))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(document.indexOf('until half of the skills were first used'))
  })

  test('has what is told in words alone after every figure', async () => {
    const { release } = await getReleases(agency.lead, agency.agencyId, '2026-12')
    const later = makeBrief({ months: [], newRules: [], rules: 1, release, coming: null }, 'A')
    expect(later.sections.map(({ id, instead }) => `${id}${instead ? ' in words' : ''}`)).toEqual([
      ...['applied', 'reach', 'first-use', 'hours'],
      ...['barriers in words', 'climate in words'],
    ])
    const page = plain(await renderPage(<BriefPage brief={later} />))
    expect(page.indexOf('of coaching were pledged')).toBeLessThan(
      page.indexOf('What got in the way can’t be told in figures in this release'),
    )
    expect(await pageCount(await renderBrief(later))).toBe(1)
  })

  test('is one page', async () => {
    expect(await pageCount(await pdf())).toBe(1)
  })

  test('says what comes when, as long as there are no figures', async () => {
    const { lead, agencyId } = await anAgency()
    const none = await getReleases(lead, agencyId, null)
    const document = await readPdf(await renderBrief(makeBrief(none, 'A new agency')))
    expect(document).toContain('Your figures come when your coaches have begun')
    expect(document).not.toContain('which does not change anymore')
  })
})

describe('a second version of the rules', () => {
  const MARK = 'The rules of these figures changed with the release of Jan 1, 2027.'
  const OWN = 'Computed by version 2 of the rules, new with this release'

  /** Everything that is told of one release: its page, the brief on the page and on paper, and the file. */
  async function toldIn(month: string) {
    const told = await getReleases(agency.lead, agency.agencyId, month)
    const brief = makeBrief(told, 'A')
    const page = (
      <AgencyReleases
        {...{ releases: told, others: [], to: () => '/', toView: () => '/' }}
        {...{ file: '/file', brief: '/brief', briefFile: '/brief.pdf' }}
      />
    )
    const pdf = await renderBrief(brief)
    expect(await pageCount(pdf)).toBe(1)
    return {
      page: plain(await renderPage(page)),
      brief: plain(await renderPage(<BriefPage brief={brief} />)),
      paper: await readPdf(pdf),
      file: releaseFile(told),
    }
  }

  beforeAll(async () => {
    const { body } = await db().agencyRelease.findFirstOrThrow({
      where: { agencyId: agency.agencyId, month: dayToDb('2026-11-01' as Day) },
    })
    const release = (asOf: string, policyVersion: number) => ({
      ...{ agencyId: agency.agencyId, month: dayToDb(asOf as Day), computedAt: at(asOf) },
      ...{ policyVersion, body: { ...(body as object), asOf } },
    })
    await db().agencyRelease.createMany({
      data: [release('2027-01-01', 2), release('2027-02-01', 2)],
    })
  })

  test('is said of its first release everywhere', async () => {
    const { page, ...others } = await toldIn('2027-01')
    expect(page).toContain(MARK)
    for (const text of Object.values(others)) {
      expect(text).toContain(MARK)
      expect(text).toContain(OWN)
    }
  })

  test('is said of the next as a change before it, not as its own', async () => {
    const { page, ...others } = await toldIn('2027-02')
    expect(page).toContain(MARK)
    for (const text of Object.values(others)) {
      expect(text).toContain(MARK)
      expect(text).toContain('Computed by version 2 of the rules.')
      expect(text).not.toContain('new with this release')
    }
  })

  test('changes nothing of what was printed before it', async () => {
    const { page, ...others } = await toldIn('2026-11')
    // Its page lists the later releases too, and there the mark stands.
    expect(page.indexOf(MARK)).toBeGreaterThan(page.indexOf('Earlier and later releases'))
    for (const text of Object.values(others)) {
      expect(text).not.toContain('The rules of these figures changed')
      expect(text).toContain('Computed by version 1 of the rules')
    }
  })
})

const plain = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', "'")
    .replaceAll(/\s+/g, ' ')
