import { z } from '~/platform/shared/zod'

/** Lines of a price as they are stored with a quote. */
export const priceLines = z.array(
  z.object({
    kind: z.enum(['seats', 'early_bird', 'volume', 'code', 'tax']),
    label: z.string(),
    amountMinor: z.int(),
  }),
)
