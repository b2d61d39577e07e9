import { skillId as skill } from '~/features/transfer/contract'
import { day, filled, mutationId, optionalWords, scale, slug } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'
import { ANSWER, MAX_WINDOW_DAYS, type PlanOutcome, UNDO } from './words'

/** The window is judged whatever else is still missing: faults that come one after the other cost a second try. */
const withDays = ({ value }: { value: unknown }): boolean =>
  z.object({ windowFrom: day, windowTo: day }).safeParse(value).success

export const commitmentSchema = z
  .object({
    mutationId,
    cohort: slug,
    skill,
    cue: filled('Say when: the moment that will remind you', 300),
    action: filled('Say what you will do, in words you could say out loud', 600),
    moment: filled('Name the kind of moment', 120),
    /** The observation of whose debrief the plan comes. */
    observation: z.uuid().optional(),
    obstacle: optionalWords(300),
    remedy: optionalWords(600),
    windowFrom: day,
    windowTo: day,
    confidence: scale(10, 'Choose a number from 0 to 10'),
  })
  .refine(({ windowFrom, windowTo }) => windowTo >= windowFrom, {
    path: ['windowTo'],
    error: 'The last day cannot come before the first',
    when: withDays,
  })
  .refine(
    ({ windowFrom, windowTo }) =>
      Date.parse(windowTo) - Date.parse(windowFrom) <= MAX_WINDOW_DAYS * 86_400_000,
    {
      path: ['windowTo'],
      error: `Choose a window of at most ${MAX_WINDOW_DAYS} days`,
      when: withDays,
    },
  )

export const planAnswerSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal(ANSWER),
    mutationId,
    outcome: z.enum(['done', 'no_opportunity', 'not_yet'] satisfies PlanOutcome[]),
    /** How often the plan had heard "no opportunity" when the page was made: a second tab says nothing new. */
    heard: scale(1, 'Open the plan again'),
    /** The page on which the button stands. */
    from: z.enum(['learn', 'practice']).catch('practice'),
  }),
  z.object({ intent: z.literal(UNDO), mutationId }),
])
