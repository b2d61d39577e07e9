import { SIGNED_IN_AS } from '~/platform/shared/requests/signed-in-as'
import { isBlank, normaliseText, TEXT_CAP } from '~/platform/shared/text'
import { z } from '~/platform/shared/zod'

/** A text box's value: one form for line ends, never longer than the cap. '' when nothing of it can be seen. */
export const writtenText = z
  .string()
  .optional()
  // A form's empty box arrives as undefined, before and after any step that is a `z.string()`.
  .transform((text = '') => (isBlank(text) ? '' : normaliseText(text)))
  .refine((text) => text.length <= TEXT_CAP, {
    error: `This is longer than ${TEXT_CAP.toLocaleString('en-US')} characters. Shorten it, or split it.`,
  })

export const baseVersion = z.coerce.number().int().min(0).max(1_000_000)

/** The browser posts this on every autosave. */
export const saveDraftSchema = z.object({
  purpose: z.string().regex(/^[a-z][a-z-]{1,29}$/),
  subject: z.string().min(1).max(200),
  baseVersion,
  body: writtenText,
  mutationId: z.uuid(),
  /** The guard takes it from no one else; a text that does not say whose it is, is not saved. */
  [SIGNED_IN_AS]: z.uuid(),
})
