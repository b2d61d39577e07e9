import { z } from '~/platform/shared/zod'

/** The id of a skill, as the program's files name it: C3, P12. */
export const skillId = z
  .string({ error: 'Choose a skill' })
  .regex(/^[A-Z]\d{1,2}$/, 'Choose a skill')
