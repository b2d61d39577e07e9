import { mutationId } from '~/platform/shared/form-fields'
import { oneLine } from '~/platform/shared/text'
import { type Day, isDay, isTimeZone } from '~/platform/shared/time'
import { z } from '~/platform/shared/zod'

const day = z
  .string()
  .refine(isDay, 'Enter a day')
  .transform((text) => text as Day)

export const openCohortSchema = z.object({
  mutationId,
  slug: z
    .string()
    .regex(/^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/, 'Use small letters, digits and hyphens'),
  /** Program id: the name of its folder under `content/programs`. */
  program: z.string().min(1),
  title: z.string().overwrite(oneLine).min(1).max(200),
  timeZone: z.string().refine(isTimeZone, 'Choose a time zone'),
  startsOn: day,
  /** The last day on which someone may still enroll. */
  enrollUntil: day,
  capacity: z.int().min(1).max(500),
  seatPriceMinor: z.int().min(0),
  /** ISO 4217 */
  currency: z.string().regex(/^[A-Z]{3}$/),
  facilitators: z.array(z.object({ personId: z.uuid(), lead: z.boolean() })).min(1),
  /** The early-bird price holds until so many days before the first day. */
  earlyBirdDays: z.int().min(1).optional(),
  prices: z
    .object({
      earlyBird: z.object({ priceMinor: z.int().min(0) }).nullable(),
      volumeSteps: z.array(z.object({ fromSeats: z.int(), offBp: z.int() })),
      tax: z.object({ name: z.string(), bp: z.int() }).nullable(),
    })
    .partial()
    .optional(),
  /** When it usually meets, Monday being 0; without it as its program says. */
  meeting: z
    .object({
      weekday: z.int().min(0).max(6),
      time: z.string(),
      minutes: z.int(),
      place: z.string().nullable(),
    })
    .optional(),
})
export type OpenCohortInput = z.infer<typeof openCohortSchema>
export type OpenCohortRefusal =
  | 'slug-taken'
  | 'slug-reserved'
  | 'one-lead-facilitator'
  | 'unknown-person'
  | 'dates-contradict'
