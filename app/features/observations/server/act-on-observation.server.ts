import type { Actor } from '~/platform/shared/actor'
import {
  ASK_SECOND,
  coachRefusalWords,
  DEBRIEF,
  NO_SECOND,
  type ObservationForm,
  secondRefusalWords,
  type VOID,
} from '../contract'
import { answerObservation } from './coach-side/answer-observation.server'
import { recordDebrief } from './coach-side/record-debrief.server'
import { askSecondLook, endSecondLookProposal } from './second/ask-second.server'

/** Does what the form asks; null: done. A refusal says at which field, or of the whole form. */
export async function actOnObservation(
  actor: Actor,
  id: string,
  value: Exclude<ObservationForm, { intent: typeof VOID }>,
) {
  const whole = (words: string) => ({ refusal: true, at: { formErrors: [words] } })
  const done = { refusal: false, at: {} }
  if (value.intent === NO_SECOND) {
    await endSecondLookProposal(actor, id, value)
    return done
  }
  if (value.intent === ASK_SECOND) {
    const asked = await askSecondLook(actor, id, value)
    return asked.ok ? done : whole(secondRefusalWords(asked))
  }
  const answered =
    value.intent === DEBRIEF
      ? await recordDebrief(actor, id, value)
      : await answerObservation(actor, id, value)
  if (answered.ok) return done
  const words = coachRefusalWords(answered)
  if (answered.reason !== 'identifiers') return whole(words)
  return { refusal: true, at: { fieldErrors: { [answered.field]: [words] } } }
}
