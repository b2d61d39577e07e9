import { askAboutPayments } from '~/features/billing/index.server'
import { tellDueProbes } from '~/features/checks/index.server'
import { type Job, startJobs, stopJobs } from '~/platform/jobs/jobs.server'
import { RUN_QUEUE } from '~/platform/jobs/queue.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import { thinEverything } from '~/platform/jobs/thinning.server'
import { RELAY_MAIL } from '~/platform/mail/outbox.server'
import { relayMail } from '~/platform/mail/relay-mail.server'

/** The background jobs of all rooms; the times are UTC. */
const jobs: readonly Job[] = [
  { name: RUN_QUEUE, every: '* * * * *', run: runQueue },
  { name: RELAY_MAIL, every: '* * * * *', run: () => relayMail() },
  { name: 'ask-about-payments', every: '*/5 * * * *', run: askAboutPayments },
  // Hourly: each zone's morning comes at an hour of its own.
  { name: 'tell-due-probes', every: '5 * * * *', run: tellDueProbes },
  // In the small hours of the Americas.
  { name: 'thin', every: '20 8 * * *', run: thinEverything },
]

/** Runs the jobs in this process: beside the pages (WORKER=inline) or alone (WORKER=only). */
export const startWorker = () => startJobs(jobs)

export const stopWorker = stopJobs

/** Does one of the jobs now, in this process: for measuring it. */
export async function runJob(name: string): Promise<void> {
  const job = jobs.find((one) => one.name === name)
  if (!job) throw new Error(`there is no job "${name}"`)
  await job.run()
}
