import { Prisma } from '~/platform/db/client.server'
import type { NoteWords } from '../contract'

/** A row of `NOTE_COLUMNS`; the catalog knows the skill's title. */
export type NoteRow = Omit<NoteWords, 'skillTitle'>

/** Every statement that shows field notes selects these of `field_note n`. */
export const NOTE_COLUMNS = Prisma.sql`
  n.id, n.skill_id AS "skillId", n.happened_on AS "happenedOn", n.used,
  n.what_i_did AS "whatIDid", n.what_happened AS "whatHappened"`
