import { getProgram, requirementsOf } from '~/features/catalog/index.server'
import type { OpenOffer } from '~/features/identity/contract'
import { type Named, named, namesApart, openOffers, scope } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { db, Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { CohortDesk, LatestChange } from '../../contract/clock'
import { calendarOf, changesOf } from '../../domain/clock/changes'
import { tellsFrom } from '../../domain/clock/notice'
import { formOf } from '../../domain/clock/terms'
import { FACILITATORS_SQL } from './get-new-cohort.server'
import { type Managed, titlesOf } from './plan-save.server'
import { readState, stateFrom } from './state.server'

interface Beside extends Managed {
  source: CohortDesk['source']
  asked: string[]
  facilitators: { personId: string; person: Named; lead: boolean }[]
  suggested: CohortDesk['suggested']
  invited: OpenOffer[]
  latest: {
    id: string
    by: Named
    at: string
    before: unknown
    after: unknown
    undoes: boolean
  } | null
}

/** A cohort as staff change it. Throws NotFound for everyone else. */
export async function getCohortDesk(
  actor: Actor,
  slug: string,
  checkIns: readonly number[],
): Promise<CohortDesk> {
  const { id, program, version, ...beside } = await readBeside(actor, slug)
  const { facilitators, suggested, invited, latest, asked, source } = beside
  const state = await readState(db(), id)
  const nameOf = await namesApart(actor, [
    ...facilitators.map(({ person }) => person),
    ...(latest ? [latest.by] : []),
  ])
  const titleOf = titlesOf(program)
  const opened = state.visibility !== 'draft'
  return {
    ...{ slug, version, opened, source, title: state.title, timeZone: state.timeZone },
    program: { id: program, title: getProgram(program).title },
    calendar: calendarOf(state, titleOf, checkIns),
    form: formOf(state),
    facilitators: facilitators.map(({ personId, person, lead }) => ({
      ...{ personId, lead, name: nameOf(person) },
    })),
    invited: invited.map(({ id, email, leads, expiresAt }) => ({
      ...{ id, email, leads, expiresAt: new Date(expiresAt) },
    })),
    suggested,
    latest: latest && latestOf(latest, nameOf(latest.by), titleOf),
    extra: opened
      ? requirementsOf(program).flatMap(({ kind, key, title }) =>
          asked.includes(`${kind} ${key}`) ? [] : [title],
        )
      : [],
  }
}

function latestOf(
  { id, at, before, after, undoes }: NonNullable<Beside['latest']>,
  by: string,
  titleOf: (key: string) => string,
): LatestChange {
  const until = tellsFrom(new Date(at))
  return {
    ...{ id, by, at: new Date(at), undoUntil: undoes || until <= now() ? null : until },
    changes: changesOf(stateFrom(before), stateFrom(after), titleOf),
  }
}

/** A cohort that these staff may change, with all that its state does not say. Throws NotFound. */
async function readBeside(actor: Actor, slug: string): Promise<Beside> {
  const [row] = await readRows<Beside>(Prisma.sql`
    SELECT c.id, c.slug, c.program, c.version,
      (SELECT json_build_object('slug', s.slug, 'title', s.title) FROM cohort s WHERE s.id = c.cloned_from_id) AS source,
      (SELECT coalesce(json_agg(r.kind || ' ' || r.key), '[]')
         FROM cohort_requirement r WHERE r.cohort_id = c.id) AS asked,
      (SELECT coalesce(json_agg(json_build_object('personId', p.id, 'person', ${named(Prisma.sql`p.id`)},
          'lead', f.is_lead) ORDER BY f.is_lead DESC, p.name, p.id), '[]')
         FROM cohort_facilitator f JOIN person p ON p.id = f.person_id
        WHERE f.cohort_id = c.id AND f.ended_at IS NULL) AS facilitators,
      ${FACILITATORS_SQL} AS suggested,
      ${openOffers(Prisma.sql`o.cohort_id = c.id`)} AS invited,
      (SELECT json_build_object('id', h.id, 'by', ${named(Prisma.sql`h.changed_by_id`)}, 'at', h.changed_at,
          'before', h.before, 'after', h.after, 'undoes', h.undoes_id IS NOT NULL)
         FROM cohort_change h WHERE h.cohort_id = c.id ORDER BY h.version DESC LIMIT 1) AS latest
    FROM cohort c WHERE c.slug = ${slug} AND ${scope(actor, 'cohort.open', {})}`)
  if (!row) throw new NotFound()
  return row
}
