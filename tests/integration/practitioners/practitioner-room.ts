import { randomUUID } from 'node:crypto'
import { SIGN, type SignInput } from '~/features/practitioners/contract'
import {
  addPractitioner,
  beginObserving,
  signObserving,
} from '~/features/practitioners/index.server'
import type { Actor } from '~/platform/shared/actor'
import { addDays } from '~/platform/shared/time'
import { aScore, today } from '../../factories/practice-room'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
let named = 0
/** A pseudonym that no other has. It has no digits: these could be someone's number. */
function aPseudonym(): string {
  named += 1
  const letters = [...named.toString(26)].map((digit) => LETTERS[Number.parseInt(digit, 26)])
  return `river ${letters.join('')}`
}

/** Someone whom a coach coaches. */
export async function aPractitioner(coach: Actor, pseudonym = aPseudonym()) {
  const added = await addPractitioner(coach, {
    ...{ mutationId: randomUUID(), pseudonym, notAName: false },
    beganOn: addDays(today(coach), -30),
  })
  if (!added.ok) throw new Error(added.reason)
  return added.id
}

/** A draft of an observation of the practitioner. */
export const aPractitionerDraft = async (coach: Actor, practitionerId: string, skill = ['P1']) =>
  (await beginObserving(coach, practitionerId, { skill, mutationId: randomUUID() })).id

export const aSight = (
  coach: Actor,
  draft: string,
  change: Partial<SignInput> = {},
): SignInput => ({
  ...{ intent: SIGN, mutationId: randomUUID(), draft, happenedOn: today(coach) },
  ...{ setting: 'home', mode: 'live', minutes: 40, consent: true },
  notes: '0:00 asks who should be at the table.',
  scores: [aScore('P1')],
  strength: 'The silence let the family choose.',
  edge: 'Ask the youngest, too.',
  ...change,
})

/** Signs an observation of the practitioner and answers its id. */
export async function sawPractitioner(
  coach: Actor,
  practitionerId: string,
  change: Partial<SignInput> = {},
): Promise<string> {
  const skills = change.scores?.map(({ skill }) => skill) ?? ['P1']
  const draft = await aPractitionerDraft(coach, practitionerId, skills)
  const done = await signObserving(coach, aSight(coach, draft, change))
  if (!done.ok) throw new Error(done.reason)
  return done.id
}
