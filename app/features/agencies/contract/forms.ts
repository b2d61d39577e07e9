import { mutationId } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'

export const NAME_OBSERVER = 'name-observer'
export const END_OBSERVER = 'end-observer'

/** Every form of the page of people. A lead names someone by an enrollment, because they see no id of a person. */
export const peopleFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal(NAME_OBSERVER), mutationId, coach: z.uuid() }),
  z.object({ intent: z.literal(END_OBSERVER), mutationId, observer: z.uuid() }),
])
export type PeopleForm = z.infer<typeof peopleFormSchema>
