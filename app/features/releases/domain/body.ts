import { isDay } from '~/platform/shared/time'
import { z } from '~/platform/shared/zod'

/**
 * A published figure: its words, and the length of a bar that says no more than they do. Page, table, file and
 * alt text print this and have nothing else to print: no count and no exact share is stored.
 */
const figure = z.strictObject({
  text: z.string().min(1),
  bar: z.number().min(0).max(1).multipleOf(0.01).nullable(),
})

const row = z.strictObject({ label: z.string().min(1), figures: z.array(figure).min(1) })

/** A published constant to read a figure against: it is no one's figure here. */
const mark = z.strictObject({ label: z.string().min(1), figure })

/**
 * One measure of one group of coaches as it may be published: words, and bars that say no more than they do. Page, file
 * and brief print it.
 */
const section = z
  .strictObject({
    /** "reach", "applied"; each view has it once. */
    id: z.string().regex(/^[a-z][a-z-]*$/),
    /** The finding as a sentence. */
    title: z.string().min(1),
    /** How many coaches, in words, and of which day. */
    n: z.string().min(1),
    /** A row shows these, one name for each of its figures. */
    columns: z.array(z.string().min(1)).min(1),
    rows: z.array(row),
    /** It says why there is no row; absent where there are some. */
    instead: z.string().min(1).optional(),
    marks: z.array(mark).min(1).optional(),
    /** On what it rests: the evidence and who gave it. */
    evidence: z.string().min(1),
    /** How it is computed, in words. */
    definition: z.string().min(1),
  })
  .refine(({ columns, rows }) => rows.every(({ figures }) => figures.length === columns.length))

const view = z.strictObject({
  /** "agency", or the slug of a cohort. */
  id: z.string().min(1),
  title: z.string().min(1),
  sections: z.array(section),
  /** Says why there is no figure; null where there are some. */
  instead: z.string().nullable(),
})

export const BODY_VERSION = 2

export const releaseBody = z.strictObject({
  /** In version 1 each view has reach alone. */
  v: z.union([z.literal(1), z.literal(2)]),
  asOf: z.string().refine(isDay),
  views: z.array(view).min(1),
})

export type ReleaseBody = z.infer<typeof releaseBody>
export type ReleaseView = z.infer<typeof view>
export type ReleaseSection = z.infer<typeof section>
