import { askAboutPayments, askAtStart, remindOfInvoices } from '~/features/billing/index.server'
import { remindGifted } from '~/features/checkout/index.server'
import { tellDueProbes } from '~/features/checks/index.server'
import { TELL_CHANGES, tellChanges } from '~/features/cohorts/index.server'
import { beginCheckIns, tellDueLooks } from '~/features/follow-up/index.server'
import { SETTLE_CHOICES, settleChoices } from '~/features/moves/index.server'
import { tellDuePlans } from '~/features/practice/index.server'
import { makeDueReleases } from '~/features/releases/index.server'
import { offerAllPlaces, remindDue } from '~/features/seats/index.server'
import { remindOfSessions } from '~/features/sessions/index.server'
import { moveStates } from '~/features/transfer/index.server'
import { RUN_QUEUE } from '~/platform/jobs/queue.server'
import { LEASE_MS } from '~/platform/jobs/retry'
import { runQueue } from '~/platform/jobs/run-queue.server'
import { nudge, type Sweep, startSweeps, stopSweeps } from '~/platform/jobs/sweeps.server'
import { thinEverything } from '~/platform/jobs/thinning.server'
import { log } from '~/platform/logging/log.server'
import { RELAY_MAIL } from '~/platform/mail/outbox.server'
import { relayMail } from '~/platform/mail/relay-mail.server'

/** The sweeps of all rooms; the times are UTC. */
export const sweeps: readonly Sweep[] = [
  { name: RUN_QUEUE, every: '* * * * *', run: runQueue },
  { name: RELAY_MAIL, every: '* * * * *', run: () => relayMail() },
  { name: TELL_CHANGES, every: '*/5 * * * *', run: tellChanges },
  { name: 'ask-about-payments', every: '*/5 * * * *', run: askAboutPayments },
  { name: 'remind-of-invoices', every: '25 * * * *', run: remindOfInvoices },
  // Hourly: each zone's morning comes at an hour of its own.
  { name: 'tell-due-probes', every: '5 * * * *', run: tellDueProbes },
  { name: 'tell-due-plans', every: '5 * * * *', run: tellDuePlans },
  // Hourly, too: a skill cools or lapses on a day that begins at another hour in every zone.
  { name: 'move-states', every: '10 * * * *', run: moveStates },
  { name: 'offer-places', every: '*/5 * * * *', run: offerAllPlaces },
  { name: SETTLE_CHOICES, every: '*/5 * * * *', run: settleChoices },
  { name: 'remind-of-sessions', every: '*/10 * * * *', run: remindOfSessions },
  { name: 'remind-invited', every: '15 * * * *', run: remindDue },
  { name: 'remind-gifted', every: '15 * * * *', run: remindGifted },
  { name: 'begin-check-ins', every: '5 * * * *', run: beginCheckIns },
  { name: 'tell-due-looks', every: '5 * * * *', run: tellDueLooks },
  // Hourly for the same reason: a month begins at another hour in every zone.
  { name: 'make-due-releases', every: '10 * * * *', run: makeDueReleases },
  // In the small hours of the Americas.
  { name: 'thin', every: '20 8 * * *', run: thinEverything, onlyInTime: true },
]

let again: NodeJS.Timeout | undefined

function workOff(): void {
  nudge(RUN_QUEUE)
  nudge(RELAY_MAIL)
}

/** Runs the sweeps in this process: beside the pages (WORKER=inline) or alone (WORKER=only). */
export async function startWorker(): Promise<void> {
  await startSweeps(sweeps)
  // Another version of the rules may have come with this start: no one waits an hour for its states.
  nudge('move-states')
  // A process that was killed may have left work behind, a receipt among it: it is not left to the next minute.
  workOff()
  // It had some in hand, which comes free by then.
  again = setTimeout(workOff, LEASE_MS + 1_000)
  // Neither does a buyer who paid while nothing ran here. It is not waited for, and the next round asks again.
  askAtStart().catch((error) => log().warn({ err: error }, 'payments could not be asked about'))
}

export async function stopWorker(): Promise<void> {
  clearTimeout(again)
  await stopSweeps()
}

/** Runs one of the sweeps now, in this process: for measuring it. */
export async function runSweep(name: string): Promise<void> {
  const sweep = sweeps.find((one) => one.name === name)
  if (!sweep) throw new Error(`there is no sweep "${name}"`)
  await sweep.run()
}
