import { describe, expect, test } from 'vitest'
import { toDay } from '~/platform/shared/time'
import { renderPage } from '../../../../tests/factories/render-page'
import type { ObservationCard, OwnObservations, SignedObservations } from '../contract'
import { ObservationList } from './observation-list'
import { ObservationsPage } from './observations-page'

const card = (over: Partial<ObservationCard> = {}): ObservationCard => ({
  ...{ id: 'o1', happenedOn: toDay('2026-03-02'), coachName: 'Ana', observerName: 'Dana' },
  ...{ cohortTitle: 'Spring cohort', skillTitles: ['Contract', 'Ask'], voided: false },
  ...{ setting: 'office', mode: 'live' },
  ...over,
})
const own = (over: Partial<OwnObservations> = {}): OwnObservations => ({
  ...{ cohort: { slug: 'spring', title: 'Spring cohort', left: false }, others: [] },
  ...{ items: [card()], page: 1, pages: 1 },
  ...over,
})
const signed = (over: Partial<SignedObservations> = {}): SignedObservations => ({
  ...{ items: [card()], page: 1, pages: 1 },
  ...over,
})

const words = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' , ', ', ')
const linksOf = (html: string) =>
  [...html.matchAll(/<a[^>]*href="([^"]*)"[^>]*>([^<]*)</g)].map(([, to, said]) => [
    said,
    to?.replaceAll('&amp;', '&'),
  ])

/** The page of someone who lives in Chicago and has no drafts. */
const Page = (props: Omit<Parameters<typeof ObservationsPage>[0], 'drafts' | 'timeZone'>) => (
  <ObservationsPage drafts={[]} timeZone="America/Chicago" {...props} />
)

describe('the page of observations', () => {
  test('says for a coach who saw what, when, where and how', async () => {
    const page = await renderPage(<Page own={own()} signed={null} mayObserve={false} />)
    expect(linksOf(page)).toEqual([
      ['Contract, Ask', '/practice/observations/o1'],
      ['Practitioners', '/practice/practitioners'],
    ])
    expect(words(page)).toContain('Mar 2, 2026, seen by Dana In the office · Live')
    expect(page).not.toMatch(/Rehearsed|Voided|Observations you signed/)
  })

  test('says for an observer whom they saw, and in which cohort', async () => {
    const items = [card({ mode: 'role_play', voided: true })]
    const page = await renderPage(<Page own={null} signed={signed({ items })} mayObserve={true} />)
    expect(words(page)).toContain('Rehearsed Voided Mar 2, 2026, Ana')
    expect(words(page)).toContain('In the office · Role-play · Spring cohort')
    expect(linksOf(page)).toContainEqual(['Record an observation', '/practice/observations/new'])
    expect(page).not.toContain('Observations of your work')
  })

  test('turns the pages of one part and leaves the other where it is', async () => {
    const page = await renderPage(
      <Page
        own={own({ page: 2, pages: 3 })}
        signed={signed({ page: 2, pages: 2 })}
        mayObserve={false}
      />,
    )
    const at = '/practice/observations?cohort=spring'
    expect(linksOf(page).filter(([said]) => said?.endsWith('page'))).toEqual([
      ['Previous page', `${at}&signed=2`],
      ['Next page', `${at}&page=3&signed=2`],
      ['Previous page', `${at}&page=2`],
    ])
    expect(page).not.toContain('Record an observation')
  })

  test('says what will be there where there is nothing yet, and what was not where one has left', async () => {
    const show = (props: Parameters<typeof Page>[0]) => renderPage(<Page {...props} />)
    const nothing = { own: null, signed: null, mayObserve: false }
    expect(words(await show(nothing))).toContain('No observations yet')
    const none = { items: [] }
    expect(words(await show({ ...nothing, own: own(none) }))).toContain('No one has come along yet')
    const cohort = { slug: 'spring', title: 'Spring cohort', left: true }
    expect(words(await show({ ...nothing, own: own({ ...none, cohort }) }))).toContain(
      'No one observed you in this cohort.',
    )
    expect(words(await show({ ...nothing, signed: signed(none), mayObserve: true }))).toContain(
      'An observation that you sign appears here at once.',
    )
  })

  test('leads to the coach’s other cohorts', async () => {
    const others = [{ slug: 'fall', title: 'Fall cohort' }]
    const page = await renderPage(<Page own={own({ others })} signed={null} mayObserve={false} />)
    expect(linksOf(page)).toContainEqual(['Fall cohort', '/practice/observations?cohort=fall'])
  })
})

test('a short list leads to all of them, and one that is whole does not', async () => {
  const short = await renderPage(<ObservationList items={[card()]} moreIn="spring" />)
  expect(linksOf(short)).toContainEqual([
    'All observations',
    '/practice/observations?cohort=spring',
  ])
  expect(await renderPage(<ObservationList items={[card()]} />)).not.toContain('All observations')
  expect(await renderPage(<ObservationList items={[]} />)).toBe('')
})
