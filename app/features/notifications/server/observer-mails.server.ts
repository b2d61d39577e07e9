import type { Tx } from '~/platform/db/client.server'
import { queueMail } from '~/platform/mail/outbox.server'
import type { DomainEvents } from '~/platform/shared/events'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { absolute } from './absolute.server'

/** A lead has named someone as an observer of the agency. */
export const mailNamedObserver = (tx: Tx, event: DomainEvents['observer.named']) =>
  queueMail(tx, {
    key: `observer-named/${event.membershipId}`,
    to: event.email,
    toPersonId: event.personId,
    template: 'observer-named',
    subject: 'You can now observe coaches of your agency',
    heading: `${isolated(event.agencyName)} named you an observer`,
    paragraphs: [
      'You can observe the coaches of your agency and sign what you saw. The coach reads it at once.',
      'Before you score someone, see how you score beside a reference: calibration takes a few scenes.',
    ],
    action: { label: 'Go to observations', url: absolute(paths.observations()) },
  })
