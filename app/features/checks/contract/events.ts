import type { CheckForm } from '~/features/catalog/contract'
import { day, defineEvents, instant, type PayloadsOf } from '~/platform/shared/events'
import { z } from '~/platform/shared/zod'

const form = z.enum(['a', 'b']) satisfies z.ZodType<CheckForm>

/** A coach whose later questions have fallen due. */
const dueCoach = z.object({
  enrollmentId: z.uuid(),
  personId: z.uuid(),
  email: z.string(),
  cohortSlug: z.string(),
  /** The day on which the event is published; a probe's own day may lie before. */
  day,
  probes: z.array(
    z.object({
      id: z.uuid(),
      moduleKey: z.string(),
      skills: z.array(z.string()),
      dueOn: day,
      questions: z.int(),
    }),
  ),
})

/** The events of this room; each is published in the transaction that causes it. */
export const checkEvents = defineEvents({
  /** A coach has handed in a module's check. */
  'check.scored': z.object({
    attemptId: z.uuid(),
    enrollmentId: z.uuid(),
    cohortId: z.uuid(),
    personId: z.uuid(),
    moduleKey: z.string(),
    checkKey: z.string(),
    form,
    results: z.array(z.object({ skill: z.string(), questions: z.int(), correct: z.int() })),
    at: instant,
    /** The day of it where the coach lives. */
    day,
  }),
  /** The day of some later questions has come where the coaches live; once for each of them. */
  'probes.due': z.object({ coaches: z.array(dueCoach) }),
  /** A coach has answered later questions. */
  'probe.scored': z.object({
    probeId: z.uuid(),
    enrollmentId: z.uuid(),
    results: z.array(z.object({ skill: z.string(), passed: z.boolean() })),
    day,
  }),
})

declare module '~/platform/shared/events' {
  interface DomainEvents extends PayloadsOf<typeof checkEvents> {}
}

export type DueCoach = z.output<typeof dueCoach>
