import type { RemindedPerson } from '~/features/sessions/contract'
import type { Tx } from '~/platform/db/client.server'
import { absoluteUrl } from '~/platform/mail/absolute-url.server'
import { queueMails } from '~/platform/mail/outbox.server'
import type { DomainEvents } from '~/platform/shared/events'
import { counted } from '~/platform/shared/lists/counts'
import { paths } from '~/platform/shared/paths'
import { formatSession } from '~/platform/shared/time'

/** A live session is near: one letter to each coach and facilitator. Where it is stands on the page alone. */
export const mailSessions = (tx: Tx, { people }: DomainEvents['session.near']): Promise<void> =>
  queueMails(tx, people.map(sessionLetter))

function sessionLetter(person: RemindedPerson) {
  const { sessionId, personId, email, cohortSlug, cohortTitle, position, at, minutes } = person
  const when = formatSession(at, person.timeZone)
  return {
    key: `session/${sessionId}/${at}/${personId}`,
    ...{ to: email, toPersonId: personId, template: 'session' },
    subject: `Live session ${position}: ${when}`,
    heading: `Live session ${position} of ${cohortTitle}`,
    paragraphs: [
      `It begins on ${when} and lasts ${counted(minutes, 'minute')}.`,
      'The page of live sessions says where it is, and shows any change.',
    ],
    action: { label: 'See the live session', url: absoluteUrl(paths.sessions(cohortSlug)) },
  }
}
