import { now } from '../clock.server'
import { settings } from '../env.server'
import { inBatches, THIN_BATCH } from '../jobs/thinning.server'
import { MS_PER_DAY } from '../shared/time'
import { db } from './client.server'

const daysAgo = (days: number) => new Date(now().getTime() - days * MS_PER_DAY)

/** Removes receipts that no client repeats any more. */
export const thinReceipts = (): Promise<number> =>
  inBatches(
    () => db().$executeRaw`
      DELETE FROM mutation_receipt WHERE (person_id, mutation_id) IN (
        SELECT person_id, mutation_id FROM mutation_receipt
        WHERE at < ${daysAgo(settings().keep.receiptDays)} LIMIT ${THIN_BATCH})`,
  )

/** Removes providers' messages that were handled long after the provider has stopped repeating them. */
export const thinWebhooks = (): Promise<number> =>
  inBatches(
    () => db().$executeRaw`
      DELETE FROM webhook_event WHERE (provider, event_id) IN (
        SELECT provider, event_id FROM webhook_event
        WHERE received_at < ${daysAgo(settings().keep.webhookDays)} AND handled_at IS NOT NULL
        LIMIT ${THIN_BATCH})`,
  )
