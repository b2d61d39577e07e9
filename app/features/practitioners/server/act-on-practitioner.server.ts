import type { Actor } from '~/platform/shared/actor'
import {
  ADD_MEASURE,
  CHANGE_PRACTITIONER,
  CORRECT_MEASURE,
  DELETE_MEASURE,
  END_COACHING,
  measureRefusalWords,
  type PractitionerAct,
  practitionerRefusalWords,
} from '../contract'
import { changePractitioner, endCoaching, resumeCoaching } from './keep-practitioner.server'
import { addMeasure, correctMeasure, deleteMeasure } from './outside-measures.server'

/** A refusal says at which field it belongs; null is the whole form. */
type Acted = { ok: true } | { ok: false; field: string | null; words: string }

/** Does what a form of a practitioner's page asks. Throws NotFound for a practitioner who is not the actor's. */
export async function actOnPractitioner(
  actor: Actor,
  id: string,
  value: PractitionerAct,
): Promise<Acted> {
  switch (value.intent) {
    case CHANGE_PRACTITIONER: {
      const done = await changePractitioner(actor, id, value)
      return done.ok ? done : { ok: false, ...practitionerRefusalWords(done) }
    }
    case END_COACHING: {
      const done = await endCoaching(actor, id, value)
      return done.ok ? done : { ok: false, ...practitionerRefusalWords(done) }
    }
    case ADD_MEASURE: {
      const done = await addMeasure(actor, id, value)
      return done.ok ? done : { ok: false, ...measureRefusalWords(done) }
    }
    case CORRECT_MEASURE: {
      const done = await correctMeasure(actor, id, value)
      return done.ok ? done : { ok: false, ...measureRefusalWords(done) }
    }
    case DELETE_MEASURE:
      return deleteMeasure(actor, id, value)
    default:
      return resumeCoaching(actor, id, value)
  }
}
