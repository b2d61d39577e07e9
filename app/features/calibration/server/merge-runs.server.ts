import { type MergePart, naming } from '~/features/identity/index.server'
import { Prisma } from '~/platform/db/client.server'

/** The columns of this room that name a person, for the merging of two accounts. */
export const mergeRuns: MergePart = {
  moves: [
    naming(Prisma.sql`calibration_run`, [Prisma.sql`person_id`, ['calibration', 'calibrations']]),
  ],
  settle: async (tx, { from, into }) => {
    // The first run of the old account comes after the last of the kept one.
    await tx.$executeRaw`
      UPDATE calibration_run r SET person_id = ${into}::uuid, number = r.number + k.last
        FROM (SELECT program, max(number) AS last FROM calibration_run WHERE person_id = ${into}::uuid GROUP BY program) k
       WHERE r.person_id = ${from}::uuid AND r.program = k.program`
  },
}
