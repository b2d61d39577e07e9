import { z } from '~/platform/shared/zod'

const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
const wording = z.object({ label: z.string(), text: z.string() })
const kept = z.object({
  title: z.string(),
  passLevel: level,
  criteria: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      levels: z.object({ 1: wording, 2: wording, 3: wording, 4: wording }),
    }),
  ),
})

export const levelSchema = level
export type Rubric = z.infer<typeof kept> & { hash: string }

/** The wording that an attempt was written for, as it was kept when it was submitted. */
export const readRubric = (source: string, hash: string): Rubric => ({
  ...kept.parse(JSON.parse(source)),
  hash,
})
