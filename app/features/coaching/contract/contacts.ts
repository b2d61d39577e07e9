import type { Done } from '~/platform/shared/done'
import { day, mutationId, tick } from '~/platform/shared/form-fields'
import type { Day } from '~/platform/shared/time'
import { formatDay } from '~/platform/shared/time'
import { z } from '~/platform/shared/zod'
import {
  CONTACT_KINDS,
  type ContactKind,
  MAX_CONTACT_MINUTES,
  RECORD_CONTACT,
  UNDO_CONTACT,
  UNDO_MINUTES,
} from './words'

/** No more of one meeting. */
const MANY = 60

export const contactSchema = z.object({
  intent: z.literal(RECORD_CONTACT),
  mutationId,
  kind: z.enum(Object.keys(CONTACT_KINDS) as [ContactKind, ...ContactKind[]], {
    error: 'Choose how you met',
  }),
  /** The enrollments of those who were there. */
  coaches: z
    .array(z.uuid(), { error: 'Choose who was there' })
    .min(1, 'Choose who was there')
    .max(MANY),
  heldOn: day,
  minutes: z.coerce
    .number({ error: 'Enter the minutes' })
    .int('Enter whole minutes')
    .min(1, 'Enter the minutes')
    .max(MAX_CONTACT_MINUTES, `Enter at most ${MAX_CONTACT_MINUTES} minutes`),
  observed: tick,
})
export type ContactInput = Omit<z.output<typeof contactSchema>, 'intent'>

export const undoContactSchema = z.object({
  intent: z.literal(UNDO_CONTACT),
  mutationId,
  meeting: z.uuid(),
})

/** Why no contact was stored; the form still holds all of it. */
export type ContactRefusal =
  | { reason: 'one-coach' }
  | { reason: 'future' }
  | { reason: 'too-early'; earliest: Day }

export const contactRefusalWords = (
  refusal: ContactRefusal,
): { field: 'coaches' | 'heldOn'; words: string } => {
  switch (refusal.reason) {
    case 'one-coach':
      return {
        field: 'coaches',
        words: 'Several coaches at once is a group meeting. Choose “A group meeting” or one coach.',
      }
    case 'future':
      return { field: 'heldOn', words: 'That day has not come yet. Enter the day you met.' }
    case 'too-early':
      return {
        field: 'heldOn',
        words: `Not everyone you chose was enrolled then. Enter ${formatDay(refusal.earliest, 'year')} or later.`,
      }
  }
}

/** The page says this of a contact; the same one twice in a row counts once. */
export const contactSavedWords = (again: boolean): Done =>
  again
    ? {
        tone: 'info',
        title: 'This contact was saved before',
        text: 'The same one was saved a few minutes ago, so it counts once. If you met twice, save one contact with all the minutes.',
      }
    : { title: 'Contact saved' }

export const undoContactWords = `Contacts can be undone for ${UNDO_MINUTES} minutes by the person who recorded them.`
