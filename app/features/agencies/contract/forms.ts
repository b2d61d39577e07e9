import { emailSchema } from '~/features/identity/contract'
import { mutationId } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'

export const NAME_OBSERVER = 'name-observer'
export const END_OBSERVER = 'end-observer'

export const INVITE_LEAD = 'invite-lead'
export const CANCEL_LEAD = 'cancel-lead'
export const REMOVE_LEAD = 'remove-lead'

const observerFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal(NAME_OBSERVER), mutationId, coach: z.uuid() }),
  z.object({ intent: z.literal(END_OBSERVER), mutationId, observer: z.uuid() }),
])
export type ObserverForm = z.infer<typeof observerFormSchema>

const leadFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal(INVITE_LEAD), mutationId, email: emailSchema }),
  z.object({ intent: z.literal(CANCEL_LEAD), mutationId, offer: z.uuid() }),
  z.object({ intent: z.literal(REMOVE_LEAD), mutationId, lead: z.uuid() }),
])
export type LeadForm = z.infer<typeof leadFormSchema>

/** Every form of the page of people. A lead names someone by an enrollment, because they see no id of a person. */
export const peopleFormSchema = z.discriminatedUnion('intent', [observerFormSchema, leadFormSchema])
export type PeopleForm = z.infer<typeof peopleFormSchema>
