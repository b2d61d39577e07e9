import { expect, test } from 'vitest'
import { newCohortSchema, SAVE_COHORT, wallTime } from './clock-forms'

const read = (typed: { title: string; slug?: string }) =>
  newCohortSchema.safeParse({
    ...{ intent: SAVE_COHORT, mutationId: '01a22a2c-2666-768f-9fa1-13db7a1a3ee0' },
    ...{ timeZone: 'America/Chicago', anchor: '2027-06-14', late: 'yes', enrollDays: '14' },
    ...{ capacity: '24', price: '1250', currency: 'USD', locks: 'program', visibility: 'open' },
    ...{ program: 'sample', lead: 'dana@example.org', ...typed },
  })

test.each([
  ['June cohort 2027', 'june-cohort-2027'],
  ['  Été à Río: “Coaching” & more! ', 'ete-a-rio-coaching-more'],
  ['A'.repeat(200), 'a'.repeat(60)],
])('an address that is left blank is made from the title %s', (title, slug) => {
  expect(read({ title }).data?.slug).toBe(slug)
})

test('an address that was typed stays, and a title without letters of an address needs one', () => {
  expect(read({ title: 'June', slug: 'jun-27' }).data?.slug).toBe('jun-27')
  const refused = read({ title: '夏' }).error?.issues
  expect(refused).toMatchObject([{ path: ['slug'], message: 'Enter an address' }])
})

test.each([undefined, '', '25:00', '7:5'])(
  'the time %s is asked for again, with an example',
  (typed) => {
    expect(wallTime.safeParse(typed).error?.issues).toMatchObject([
      { message: 'Enter a time, such as 12:30' },
    ])
  },
)
