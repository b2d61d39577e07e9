import { atMost, day, filled, mutationId, tick } from '~/platform/shared/form-fields'
import { oneLine } from '~/platform/shared/text'
import { z } from '~/platform/shared/zod'
import { MAX_TOTAL, numberWords, type Range, rangeOf, TOOLS, type ToolId } from './tools'

/** A coach has no more than so many at a time and in the past. */
export const MAX_PRACTITIONERS = 100

/** In characters; the database has the same limits. */
const MAX_PSEUDONYM = 40
const MAX_TOOL_NAME = 80

const named = {
  pseudonym: filled('Enter a pseudonym', MAX_PSEUDONYM).transform(oneLine),
  beganOn: day,
  /** The coach has been told that it reads like a name, and says that it is none. */
  notAName: tick,
}

export const ADD_PRACTITIONER = 'add-practitioner'
export const addPractitionerSchema = z.object({
  intent: z.literal(ADD_PRACTITIONER),
  mutationId,
  ...named,
})
export type AddInput = Omit<z.output<typeof addPractitionerSchema>, 'intent'>

export const CHANGE_PRACTITIONER = 'change-practitioner'
export const changePractitionerSchema = z.object({
  intent: z.literal(CHANGE_PRACTITIONER),
  mutationId,
  ...named,
})
export type ChangeInput = Omit<z.output<typeof changePractitionerSchema>, 'intent'>

export const END_COACHING = 'end-coaching'
export const endCoachingSchema = z.object({
  intent: z.literal(END_COACHING),
  mutationId,
  endedOn: day,
})
export const RESUME_COACHING = 'resume-coaching'
export const resumeCoachingSchema = z.object({ intent: z.literal(RESUME_COACHING), mutationId })

const number = (error: string) =>
  z.coerce
    .number({ error })
    .min(0, 'Enter 0 or more')
    .max(MAX_TOTAL, `Enter ${numberWords(MAX_TOTAL)} or less`)
    .refine((total) => Math.abs(total * 100 - Math.round(total * 100)) < 1e-6, {
      error: 'Use at most two decimal places',
    })

const measured = {
  tool: z.enum(Object.keys(TOOLS) as [ToolId, ...ToolId[]], { error: 'Choose a tool' }),
  otherTool: z.string().max(MAX_TOOL_NAME, atMost(MAX_TOOL_NAME)).optional(),
  total: number('Enter the total'),
  rangeLow: number('Enter the lowest total as a number').optional(),
  rangeHigh: number('Enter the highest total as a number').optional(),
  takenOn: day,
}
interface Measured {
  tool: ToolId
  otherTool?: string | undefined
  total: number
  rangeLow?: number | undefined
  rangeHigh?: number | undefined
}

/** The range that the coach says of a tool whose range is not known here; null while it is incomplete. */
export const saidRange = ({ tool, rangeLow, rangeHigh }: Omit<Measured, 'total'>): Range | null =>
  rangeOf(tool) || rangeLow === undefined || rangeHigh === undefined
    ? null
    : { low: rangeLow, high: rangeHigh }

function checkMeasure(measure: Measured, context: z.RefinementCtx): void {
  const { tool, otherTool = '', total } = measure
  const refuse = (field: keyof Measured, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message })
  if (tool === 'other' && oneLine(otherTool) === '')
    refuse('otherTool', 'Enter the name of the tool')
  const [known, said] = [rangeOf(tool), saidRange(measure)]
  if (!known && measure.rangeLow === undefined)
    refuse('rangeLow', 'Enter the lowest total that this tool can give')
  if (!known && measure.rangeHigh === undefined)
    refuse('rangeHigh', 'Enter the highest total that this tool can give')
  const range = known ?? said
  if (said && said.low >= said.high)
    refuse('rangeHigh', `Enter more than ${numberWords(said.low)}, the lowest total`)
  else if (range && (total < range.low || total > range.high))
    refuse(
      'total',
      `This tool gives ${numberWords(range.low)} to ${numberWords(range.high)}. Enter a total in that range.`,
    )
}

export const ADD_MEASURE = 'add-measure'
export const addMeasureSchema = z
  .object({ intent: z.literal(ADD_MEASURE), mutationId, ...measured })
  .superRefine(checkMeasure)
export const CORRECT_MEASURE = 'correct-measure'
export const correctMeasureSchema = z
  .object({ intent: z.literal(CORRECT_MEASURE), mutationId, measure: z.uuid(), ...measured })
  .superRefine(checkMeasure)
export type MeasureInput = Omit<z.output<typeof addMeasureSchema>, 'intent'>

export const DELETE_MEASURE = 'delete-measure'
export const deleteMeasureSchema = z.object({
  intent: z.literal(DELETE_MEASURE),
  mutationId,
  measure: z.uuid(),
})

/** Every form of a practitioner's page. */
export const practitionerActSchema = z.discriminatedUnion('intent', [
  changePractitionerSchema,
  endCoachingSchema,
  resumeCoachingSchema,
  addMeasureSchema,
  correctMeasureSchema,
  deleteMeasureSchema,
])
export type PractitionerAct = z.output<typeof practitionerActSchema>
