import { relayMail } from '~/platform/mail/relay-mail.server'
import { minutesAfter } from '../calendar'
import type { Step } from '../timeline'
import type { World } from '../world'

/** The demo's letters stay in its outbox, whatever the settings say: their readers are made up. */
const keepInOutbox = async () => ({ ok: true as const, providerId: 'outbox' })

/** One address is wrong, so that the page of emails has something to show: the oldest letter of a run fails for good. */
const failOnce = () => {
  let failed = false
  return async () => {
    if (failed) return keepInOutbox()
    failed = true
    return { ok: false as const, final: true, error: 'invalid_to_address' }
  }
}

const relay = async () => {
  await relayMail(keepInOutbox)
}

const relayWithFailure = async () => {
  await relayMail(failOnce())
}

const WITHIN_MINUTES = 45
// Letters about later questions are many; they leave with the next ones of another kind.
const MAILING = /^(order|invite|offer)|takes the seat$|releases|observes/

/** A mail that was written leaves within the hour or two: a released review can be taken back for ten minutes. */
export function mailSteps(world: World, steps: readonly Step[]): Step[] {
  const { loadedAt } = world.calendar
  const runs: Step[] = []
  const causes = steps.filter(({ name }) => MAILING.test(name))
  for (const { at, name } of causes.sort((a, b) => b.at.getTime() - a.at.getTime())) {
    const next = runs.at(-1)
    const leaves = minutesAfter(at, WITHIN_MINUTES)
    if (leaves < loadedAt && (!next || minutesAfter(leaves, WITHIN_MINUTES) < next.at))
      runs.push({ at: leaves, name: `mail after: ${name}`, run: relay })
  }
  return [...runs, { at: loadedAt, name: 'mail that is left', run: relayWithFailure }]
}
