import { CALIBRATION } from '~/features/calibration/contract'
import { PULSE_KEPT_DAYS } from '~/features/follow-up/contract'
import { ROLE_OFFER_KEPT_DAYS } from '~/features/identity/contract'
import { DRAFT, SECOND_LOOK_DAYS } from '~/features/observations/contract'
import { PEER_REQUESTS } from '~/features/peers/contract'
import { IMPORT_KEPT_DAYS } from '~/features/seats/contract'
import { Prisma } from '~/platform/db/client.server'
import { settings } from '~/platform/env.server'
import type { Retention } from '~/platform/jobs/retention.server'

/**
 * How long the rows of a table are kept: one entry is all that it takes. `keep` names a setting of
 * `platform/env.server.ts`, or is a number of days. The audit log and the record of who looked at what are kept:
 * nothing of them may go. What is thinned by a rule of its own (drafts, mail) stands in `wiring.server.ts`.
 */
export const RETENTION: readonly Retention[] = [
  // No client repeats a request after so long.
  {
    what: 'receipts',
    table: Prisma.sql`mutation_receipt`,
    since: Prisma.sql`at`,
    keep: 'receiptDays',
  },
  // Providers have stopped repeating a message long before.
  {
    what: 'webhooks',
    table: Prisma.sql`webhook_event`,
    since: Prisma.sql`received_at`,
    only: Prisma.sql`handled_at IS NOT NULL`,
    keep: 'webhookDays',
  },
  // A job that was done keeps its key, so that it is not done again; what waits or is parked stays.
  { what: 'jobs', table: Prisma.sql`job`, since: Prisma.sql`done_at`, keep: 'jobDays' },
  {
    what: 'sign-in codes',
    said: 'Sign-in codes',
    table: Prisma.sql`sign_in_code`,
    since: Prisma.sql`created_at`,
    keep: 'codeDays',
  },
  // A session ends when it runs out or is revoked, whichever comes first.
  {
    what: 'sessions',
    said: 'A device’s sign-in, once it has ended',
    table: Prisma.sql`session`,
    since: Prisma.sql`least(expires_at, revoked_at)`,
    keep: 'sessionDays',
  },
  // Scores of last season say nothing about today's observer; a finished run stays.
  {
    what: 'unfinished calibration runs',
    said: 'Calibration runs that were not finished',
    table: Prisma.sql`calibration_run`,
    since: Prisma.sql`started_at`,
    only: Prisma.sql`finished_at IS NULL`,
    keep: CALIBRATION.openDays,
  },
  // The answers of one person about their place of work go; the releases of the agency keep the figures.
  {
    what: 'climate pulses',
    said: 'Answers about your workplace',
    table: Prisma.sql`climate_pulse`,
    since: Prisma.sql`answered_at`,
    keep: PULSE_KEPT_DAYS,
  },
  {
    what: 'pulses put off',
    table: Prisma.sql`pulse_dismissal`,
    since: Prisma.sql`dismissed_at`,
    keep: PULSE_KEPT_DAYS,
  },
  // No one remembers a visit after so long; a signed observation stays.
  {
    what: 'observation drafts',
    said: 'Drafts of observations, once you stop changing them',
    table: Prisma.sql`observation_draft`,
    since: Prisma.sql`updated_at`,
    keep: DRAFT.keptDays,
  },
  {
    what: 'other versions of drafts',
    table: Prisma.sql`form_version`,
    since: Prisma.sql`kept_at`,
    keep: DRAFT.keptDays,
  },
  {
    what: 'drafts about practitioners',
    said: 'Drafts of observations of practitioners',
    table: Prisma.sql`practitioner_draft`,
    since: Prisma.sql`updated_at`,
    keep: DRAFT.keptDays,
  },
  // A request that came to nothing says nothing about anyone; one that was done stays with its observation.
  {
    what: 'requests to peers',
    said: 'Requests to be observed that came to nothing, once they expired',
    table: Prisma.sql`peer_request`,
    since: Prisma.sql`expires_at`,
    only: Prisma.sql`observation_id IS NULL`,
    keep: 2 * PEER_REQUESTS.days,
  },
  {
    what: 'requests for a second look',
    said: 'Requests for a second look that came to nothing, once they expired',
    table: Prisma.sql`second_look_request`,
    since: Prisma.sql`expires_at`,
    only: Prisma.sql`observation_id IS NULL`,
    keep: 2 * SECOND_LOOK_DAYS,
  },
  // It is good for two hours, in which one signs in; what was ordered stands on the order.
  {
    what: 'typed forms',
    said: 'What you typed into an order before signing in, once it expired',
    table: Prisma.sql`typed_form`,
    since: Prisma.sql`expires_at`,
    keep: 1,
  },
  // Someone who never answered is not kept by their address; what was accepted is part of an account.
  {
    what: 'invitations to a role',
    said: 'Your address in an invitation to a role, once it expired without being accepted',
    table: Prisma.sql`role_offer`,
    since: Prisma.sql`expires_at`,
    only: Prisma.sql`accepted_at IS NULL`,
    keep: ROLE_OFFER_KEPT_DAYS,
  },
  // A report is read when it is new; the invitations themselves stay.
  {
    what: 'lines of lists',
    said: 'Lists of people to invite, line by line',
    table: Prisma.sql`seat_import_line`,
    since: Prisma.sql`(SELECT i.finished_at FROM seat_import i WHERE i.id = seat_import_line.import_id)`,
    keep: IMPORT_KEPT_DAYS,
  },
  // An occasion is made before its observation when a second observer is asked early; no one may have signed it.
  {
    what: 'occasions that no one signed',
    table: Prisma.sql`observation_occasion`,
    since: Prisma.sql`created_at`,
    only: Prisma.sql`NOT EXISTS (SELECT 1 FROM observation o WHERE o.occasion_id = observation_occasion.id)
      AND NOT EXISTS (SELECT 1 FROM observation_draft d WHERE d.occasion_id = observation_occasion.id)
      AND NOT EXISTS (SELECT 1 FROM second_look_request r WHERE r.occasion_id = observation_occasion.id)`,
    keep: DRAFT.keptDays,
  },
]

/** Everything that is removed by itself, in the words of the privacy page, the soonest first. */
export function listKept(): { what: string; days: number }[] {
  const { keep } = settings()
  const rows = RETENTION.flatMap(({ said, keep: kept }) =>
    said ? [{ what: said, days: typeof kept === 'number' ? kept : keep[kept] }] : [],
  )
  return [...rows, { what: 'The words of emails that we sent', days: keep.mailDays }].sort(
    (a, b) => a.days - b.days,
  )
}
