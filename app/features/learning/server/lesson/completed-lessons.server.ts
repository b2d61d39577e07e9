import { db, type Tx } from '~/platform/db/client.server'

/**
 * Ids of the lessons that an enrolment has done, in the order in which they were done.
 * @param tx to see what the running transaction has just written
 */
export async function completedLessons(enrolmentId: string, tx: Tx = db()): Promise<string[]> {
  const done = await tx.lessonProgress.findMany({
    where: { enrolmentId, completedAt: { not: null } },
    orderBy: [{ completedAt: 'asc' }, { lessonKey: 'asc' }],
    select: { lessonKey: true },
  })
  return done.map(({ lessonKey }) => lessonKey)
}
