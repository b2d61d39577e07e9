import type { Retention } from '~/platform/jobs/retention.server'

/**
 * How long the rows of a table are kept: one entry is all that it takes. `keep` names a setting of
 * `platform/env.server.ts`, or is a number of days. The audit log and the record of who looked at what are kept:
 * nothing of them may go. What is thinned by a rule of its own (drafts, mail, jobs) stands in `wiring.server.ts`.
 */
export const RETENTION: readonly Retention[] = [
  // No client repeats a request after so long.
  { table: 'mutation_receipt', since: 'at', keep: 'receiptDays' },
  // Providers have stopped repeating a message long before.
  {
    table: 'webhook_event',
    since: 'received_at',
    only: 'handled_at IS NOT NULL',
    keep: 'webhookDays',
  },
  { table: 'sign_in_code', since: 'created_at', keep: 'codeDays' },
  // A session ends when it runs out or is revoked, whichever comes first.
  { table: 'session', since: 'least(expires_at, revoked_at)', keep: 'sessionDays' },
]
