import { getProgram } from '~/features/catalog/index.server'
import { getCohortFor } from '~/features/cohorts/index.server'
import { scope } from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import { absoluteUrl } from '~/platform/mail/absolute-url.server'
import type { Actor } from '~/platform/shared/actor'
import type { CalendarEntry } from '~/platform/shared/calendar/calendar-file'
import { paths } from '~/platform/shared/paths'
import type { Day } from '~/platform/shared/time'
import { endOf, PLACE_HOURS } from '../domain/session'
import { isSessionOff } from './session-rows.server'

type Reader = Pick<Actor, 'personId'>

interface SessionRow {
  id: string
  position: number
  at: string
  minutes: number
  canceled: boolean
  slug: string
  title: string
  version: number
}

const ABOUT = `The link or place appears on this page ${PLACE_HOURS} hours before it begins.`

/** The live sessions of cohorts `c`, for a calendar: without their places, which the page alone shows. */
async function sessionEntries(condition: Prisma.Sql): Promise<CalendarEntry[]> {
  const rows = await readRows<SessionRow>(Prisma.sql`
    SELECT s.id, m.position, s.meets_at AS at, c.meeting_minutes AS minutes, ${isSessionOff} AS canceled, c.slug, c.title, c.version
      FROM cohort_session s JOIN cohort c ON c.id = s.cohort_id
      JOIN cohort_module m ON m.cohort_id = s.cohort_id AND m.module_key = s.module_key
     WHERE c.visibility <> 'draft' AND ${condition} ORDER BY s.meets_at, s.id`)
  return rows.map(({ id, position, at, minutes, canceled, slug, title, version }) => {
    const from = new Date(at)
    return {
      ...{ uid: `session-${id}@footbridge`, sequence: version, canceled, about: ABOUT },
      when: { from, to: endOf({ at: from, minutes }) },
      title: `Live session ${position}: ${title}`,
      url: absoluteUrl(paths.sessions(slug)),
    }
  })
}

/** A cohort's live sessions as a file for someone who is signed in. Throws NotFound. */
export async function getCohortCalendar(actor: Actor, slug: string) {
  const { id, title } = await getCohortFor(actor, slug, 'lesson.read')
  return { title, entries: await sessionEntries(Prisma.sql`c.id = ${id}::uuid`) }
}

/** The live sessions, and the days on which modules open, of the cohorts in which someone has a part. */
export async function listCohortEntries(reader: Reader): Promise<CalendarEntry[]> {
  const theirs = scope(reader, 'session.join', { cohort: Prisma.sql`c.id` })
  const [sessions, modules] = await Promise.all([sessionEntries(theirs), moduleEntries(theirs)])
  return [...sessions, ...modules]
}

interface ModuleRow {
  key: string
  position: number
  opensOn: Day
  canceled: boolean
  id: string
  slug: string
  title: string
  program: string
  version: number
}

async function moduleEntries(condition: Prisma.Sql): Promise<CalendarEntry[]> {
  const rows = await readRows<ModuleRow>(Prisma.sql`
    SELECT m.module_key AS key, m.position, m.opens_on::text AS "opensOn",
      coalesce((c.called_off_at AT TIME ZONE c.time_zone)::date <= m.opens_on, false) AS canceled, c.id, c.slug, c.title, c.program, c.version
      FROM cohort_module m JOIN cohort c ON c.id = m.cohort_id
     WHERE c.visibility <> 'draft' AND ${condition} ORDER BY m.opens_on, c.id, m.position`)
  return rows.map(({ key, position, opensOn, canceled, id, slug, title, program, version }) => {
    const module = getProgram(program).modules.find((one) => one.key === key)
    return {
      ...{ uid: `module-${id}-${key}@footbridge`, sequence: version, when: { day: opensOn } },
      canceled,
      title: `Module ${position} opens: ${module?.title ?? key}`,
      about: title,
      url: absoluteUrl(paths.module(slug, key)),
    }
  })
}
