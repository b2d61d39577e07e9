import { Prisma } from '~/platform/db/client.server'

/**
 * Every attempt that `facilitatorId` may grade, with who has it in hand at `at` and how far its review is:
 * the common table `work` of the queue's statements. Attempts of people who have left are not waiting.
 * `state` is free, mine, held, ready or released (contract: QueueState).
 */
export const work = (facilitatorId: string, at: Date, which: 'open' | 'released') => Prisma.sql`
  work AS (
    SELECT a.id, a.number, a.words, a.submitted_at, a.due_back_at, a.module_key, a.enrolment_id,
           c.slug AS cohort_slug, c.title AS cohort_title, c.program, c.time_zone, m.position,
           p.id AS person_id, p.name AS person_name, h.name AS holder_name, g.claimed_at,
           CASE WHEN r.released_at IS NOT NULL THEN 'released'
                WHEN r.ready_at IS NOT NULL THEN 'ready'
                WHEN g.facilitator_id = ${facilitatorId}::uuid THEN 'mine'
                WHEN g.facilitator_id IS NOT NULL THEN 'held'
                ELSE 'free' END AS state
      FROM cohort_facilitator f
      JOIN reflection_attempt a ON a.cohort_id = f.cohort_id
      JOIN cohort c ON c.id = a.cohort_id
      JOIN cohort_module m ON m.cohort_id = a.cohort_id AND m.module_key = a.module_key
      JOIN enrolment e ON e.id = a.enrolment_id AND e.withdrawn_at IS NULL
      JOIN person p ON p.id = e.person_id
      LEFT JOIN grading_claim g ON g.attempt_id = a.id AND g.expires_at > ${at}
      LEFT JOIN person h ON h.id = g.facilitator_id
      LEFT JOIN LATERAL (
        SELECT w.ready_at, w.released_at FROM review w
         WHERE w.attempt_id = a.id AND w.reader_slot = 1
         ORDER BY w.released_at IS NULL, w.version DESC LIMIT 1) r ON true
     WHERE f.person_id = ${facilitatorId}::uuid AND f.ended_at IS NULL
       AND (r.released_at IS NOT NULL) = ${which === 'released'}
  )`

/** The order in which submissions are read: the longest wait first. */
export const BY_WAITING = Prisma.sql`submitted_at, id`
