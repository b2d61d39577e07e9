import { type MergePart, naming } from '~/features/identity/index.server'
import { Prisma } from '~/platform/db/client.server'

/** The column of this room that names a person, for the merging of two accounts. */
export const mergeCodes: MergePart = {
  moves: [naming(Prisma.sql`discount_code`, [Prisma.sql`created_by_id`, null])],
}
