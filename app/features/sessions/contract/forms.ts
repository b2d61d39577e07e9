import { changeSessionSchema, undoSessionSchema } from '~/features/cohorts/contract'
import { accountFormSchema } from '~/features/identity/contract'
import { mutationId } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'
import { PRESENCES } from './words'

export const NOTE_ATTENDANCE = 'note-attendance'
export const RENEW_CALENDAR = 'renew-calendar'

const attendanceSchema = z.object({
  intent: z.literal(NOTE_ATTENDANCE),
  mutationId,
  coaches: z
    .array(z.object({ enrollment: z.uuid(), presence: z.enum(PRESENCES).optional() }))
    .max(500)
    .default([]),
})
export type AttendanceForm = z.infer<typeof attendanceSchema>

/** Every form on the page of one session. */
export const sessionSchema = z.discriminatedUnion('intent', [
  attendanceSchema,
  changeSessionSchema,
  undoSessionSchema,
])
export type SessionForm = z.infer<typeof sessionSchema>

export const renewCalendarSchema = z.object({ intent: z.literal(RENEW_CALENDAR), mutationId })

/** Every form on the account page. */
export const accountSchema = z.union([renewCalendarSchema, accountFormSchema])
