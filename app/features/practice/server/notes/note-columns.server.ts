import { Prisma } from '~/platform/db/client.server'
import type { NoteAnswers, NoteWords } from '../../contract'

/** A row of `NOTE_COLUMNS`; the catalog knows the skill's title. */
export type NoteRow = Omit<NoteWords, 'skillTitle'>

/** Every statement that shows field notes selects these of `field_note n`. */
export const NOTE_COLUMNS = Prisma.sql`
  n.id, n.skill_id AS "skillId", n.happened_on AS "happenedOn", n.used,
  n.what_i_did AS "whatIDid", n.what_happened AS "whatHappened"`

/** All answers of a note, of `field_note n` or of an earlier version of it. */
export const NOTE_ANSWER_COLUMNS = Prisma.sql`
  n.happened_on AS "happenedOn", n.used, n.what_i_did AS "whatIDid", n.what_happened AS "whatHappened",
  n.setting, n.carried, n.confidence, n.help, n.barriers::text[] AS barriers, n.version`

/** A row of `TOLD_COLUMNS`, as JSON. */
export type NoteAnswersRow = NoteAnswers & { version: number }
