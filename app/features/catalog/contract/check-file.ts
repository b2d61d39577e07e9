import { z } from '~/platform/shared/zod'
import { CHECK_FORMS } from './module-check'
import { OPTION_KEYS } from './options'

/** The fields that several files of a program have. */
export const contentText = z.string().trim().min(1, 'may not be empty')
export const contentSlug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters, digits and single hyphens')
export const skillId = z.string().regex(/^[CP][1-9]\d?$/, 'a skill is called C1 or P3')

/** A check as its file holds it; `content_version` keeps the same text for good. */
const option = z.strictObject({
  text: contentText,
  because: contentText,
  correct: z.literal(true, 'leave "correct" out where it is not').optional(),
})

export const checkFile = z.strictObject({
  id: contentSlug,
  title: contentText,
  items: z
    .array(
      z.strictObject({
        id: contentSlug,
        skill: skillId,
        form: z.enum(CHECK_FORMS, 'a form is a or b'),
        scenario: contentText,
        question: contentText,
        options: z
          .array(option)
          .min(3, 'three or four options')
          .max(OPTION_KEYS.length, 'three or four options'),
      }),
    )
    .min(1),
})

export type CheckFile = z.infer<typeof checkFile>
