import type { Tx } from '~/platform/db/client.server'
import { queueMails } from '~/platform/mail/outbox.server'
import type { DomainEvents } from '~/platform/shared/events'
import { paths } from '~/platform/shared/paths'
import { absolute } from './absolute.server'

type DatesChanged = DomainEvents['cohort.dates-changed']

/** Dates of a cohort have changed: one letter to each coach and each agency lead, with all that is other now. */
export const mailDatesChanged = (tx: Tx, event: DatesChanged): Promise<void> =>
  queueMails(
    tx,
    event.people.map((person) => letter(event, person)),
  )

const letter = (
  event: DatesChanged,
  { personId, email, coach }: DatesChanged['people'][number],
) => ({
  key: `dates-changed/${event.changeId}/${personId}`,
  ...{ to: email, toPersonId: personId, template: 'dates-changed' },
  subject: `New dates in ${event.cohortTitle}`,
  heading: `The dates of ${event.cohortTitle} have changed`,
  paragraphs: [
    'This is what is new. Everything else stays, and nothing that anyone wrote is lost.',
    ...event.changes.map(({ label, from, to }) => `${label}: ${to} (was ${from})`),
  ],
  action: coach
    ? { label: 'Open the cohort', url: absolute(paths.learnCohort(event.cohortSlug)) }
    : { label: 'See your seats', url: absolute(paths.agencySeats()) },
})
