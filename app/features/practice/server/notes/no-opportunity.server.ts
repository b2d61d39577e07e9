import { Prisma } from '~/platform/db/client.server'

/** The source of a confirmation: the id of what the coach said, with the number of the confirmation. */
export const CONFIRMATION_SOURCE = 'no-opportunity-confirmation'

/** SQL condition: event `of` of the log was taken back, or a correction replaces it. */
const isGone = (of: Prisma.Sql) => Prisma.sql`EXISTS (
  SELECT FROM skill_event g WHERE g.enrollment_id = ${of}.enrollment_id AND g.skill_id = ${of}.skill_id
    AND (g.type = 'commitment-answer-undone' AND jsonb_exists(g.payload -> 'undone', ${of}.id::text)
      OR g.type = 'field-note-corrected' AND jsonb_exists(g.payload -> 'replaces', ${of}.id::text)))`

/** SQL condition: with event `v` a coach said that no opportunity came, and it stands. */
export const IS_NO_OPPORTUNITY = Prisma.sql`
  (v.type = 'no-opportunity' AND v.payload ->> 'saidBy' = 'coach'
    OR v.type = 'field-note-corrected' AND v.payload ->> 'used' = 'no_chance') AND NOT ${isGone(Prisma.sql`v`)}`

/** SQL of a FROM clause: the facilitators' confirmations `f` of event `v` that stand. */
export const NO_OPPORTUNITY_CONFIRMATIONS = Prisma.sql`
  skill_event f WHERE f.enrollment_id = v.enrollment_id AND f.skill_id = v.skill_id AND f.type = 'no-opportunity'
    AND f.source_kind = ${CONFIRMATION_SOURCE} AND split_part(f.source_id, '/', 1) = v.id::text
    AND NOT ${isGone(Prisma.sql`f`)}`
