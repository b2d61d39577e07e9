import type { Tx } from '~/platform/db/client.server'
import { absoluteUrl } from '~/platform/mail/absolute-url.server'
import { queueMails } from '~/platform/mail/outbox.server'
import type { DomainEvents } from '~/platform/shared/events'
import { paths } from '~/platform/shared/paths'

type DatesChanged = DomainEvents['cohort.dates-changed']
type Change = DatesChanged['changes'][number]

/**
 * Dates of a cohort have changed: one letter to each coach, facilitator and agency lead, and to whoever is invited,
 * with all that is other now. Live sessions are for those who meet.
 */
export const mailDatesChanged = (tx: Tx, event: DatesChanged): Promise<void> =>
  queueMails(tx, [
    ...event.people.map((person) => toPerson(event, person)),
    ...event.invited.map((invited) => toInvited(event, invited)),
  ])

const said = (changes: readonly Change[]) =>
  changes.map(({ label, from, to }) => `${label}: ${to} (was ${from})`)

function toPerson(event: DatesChanged, person: DatesChanged['people'][number]) {
  const { personId, email, coach, facilitator } = person
  const { changeId, cohortSlug, cohortTitle } = event
  const meets = coach || facilitator
  const dates = event.changes.length > 0
  return {
    key: `dates-changed/${changeId}/${personId}`,
    ...{ to: email, toPersonId: personId, template: 'dates-changed' },
    subject: dates ? `New dates in ${cohortTitle}` : `Live sessions of ${cohortTitle} have changed`,
    heading: dates
      ? `The dates of ${cohortTitle} have changed`
      : `Live sessions of ${cohortTitle} have changed`,
    paragraphs: [
      'This is what is new. Everything else stays, and nothing that anyone wrote is lost.',
      ...said(event.changes),
      ...(meets ? said(event.sessions) : []),
    ],
    action: actionFor(cohortSlug, meets, dates),
  }
}

function actionFor(cohort: string, meets: boolean, dates: boolean) {
  if (!meets) return { label: 'See your seats', url: absoluteUrl(paths.agencySeats()) }
  return dates
    ? { label: 'Open the cohort', url: absoluteUrl(paths.learnCohort(cohort)) }
    : { label: 'See the live sessions', url: absoluteUrl(paths.sessions(cohort)) }
}

/** The link of an invitation is in the letter that brought it, and nowhere else. */
const toInvited = (
  { changeId, cohortSlug, cohortTitle, changes }: DatesChanged,
  { invitationId, email }: DatesChanged['invited'][number],
) => ({
  key: `dates-changed/${changeId}/invitation/${invitationId}`,
  ...{ to: email, template: 'dates-changed' },
  subject: `New dates in ${cohortTitle}, to which you are invited`,
  heading: `The dates of ${cohortTitle} have changed`,
  paragraphs: [
    'You have an invitation to this cohort. It still holds: use the link in the email that brought it.',
    ...said(changes),
  ],
  action: { label: 'See the cohort', url: absoluteUrl(paths.cohort(cohortSlug)) },
})
