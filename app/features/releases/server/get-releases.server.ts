import { may } from '~/features/identity/index.server'
import { DEFAULT_POLICY } from '~/features/transfer/contract'
import { now } from '~/platform/clock.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { type Day, dayOf, toDay } from '~/platform/shared/time'
import { type AgencyReleases, MOST_TOGETHER } from '../contract'
import { firstFigures, monthAfter, monthOf } from '../domain/counted'
import { readBody } from '../domain/read-body'
import { readRoster } from './compute-release.server'
import { zoneOf } from './make-releases.server'

interface Row {
  month: string
  policyVersion: number
  body: unknown
}

/**
 * The releases of an agency, and the one that was asked for ("2026-10") or the newest. Nothing is computed here.
 * Throws NotFound for anyone but a lead of the agency, and for a month without a release.
 * @param view where a page shows one view of many, the others come without their sections: a large agency has dozens
 */
export async function getReleases(
  actor: Actor,
  agencyId: string,
  wanted: string | null,
  view?: string | null,
): Promise<AgencyReleases> {
  if (!may(actor, 'agency.transfer.read', { agency: agencyId })) throw new NotFound()
  const rows = await readRows<Row>(Prisma.sql`
    SELECT month::text AS month, policy_version AS "policyVersion", CASE WHEN month = coalesce(
        (SELECT w.month FROM agency_release w WHERE w.agency_id = r.agency_id
          AND to_char(w.month, 'YYYY-MM') = ${wanted}::text),
        (SELECT max(n.month) FROM agency_release n WHERE n.agency_id = r.agency_id)
      ) THEN ${view === undefined ? Prisma.sql`body` : bodyFor(view)} END AS body
    FROM agency_release r WHERE agency_id = ${agencyId}::uuid ORDER BY month DESC`)
  if (wanted && !rows.some(({ month }) => month.startsWith(`${wanted}-`))) throw new NotFound()
  const chosen = rows.find(({ body }) => body !== null)
  const release = chosen ? readBody(chosen.body) : null
  const figures = release?.views.some(({ sections }) => sections.length > 0) ?? false
  return {
    months: rows.map(({ month }) => toDay(month)),
    newRules: rows
      .filter(
        ({ policyVersion }, at) => policyVersion !== (rows[at + 1]?.policyVersion ?? policyVersion),
      )
      .map(({ month }) => toDay(month)),
    release,
    rules: chosen?.policyVersion ?? null,
    coming: figures ? null : await comingFor(agencyId, { chosen, newest: rows[0] }),
  }
}

/** SQL: the body with the sections of the views that one page shows (`shownReleases`), and the names of the others. */
const bodyFor = (view: string | null): Prisma.Sql => {
  const views = Prisma.sql`jsonb_array_elements(body->'views') WITH ORDINALITY AS x (view, at)`
  const asked = Prisma.sql`(SELECT x.at FROM ${views} WHERE x.view->>'id' = ${view}::text)`
  const shown = Prisma.sql`CASE WHEN x.at = coalesce(${asked}, 1) THEN x.view ELSE x.view || '{"sections": []}' END`
  return Prisma.sql`(CASE WHEN jsonb_array_length(body->'views') <= ${MOST_TOGETHER}::int THEN body
    ELSE jsonb_set(body, '{views}', (SELECT jsonb_agg(${shown} ORDER BY x.at) FROM ${views})) END)`
}

interface Shown {
  chosen: Row | undefined
  newest: Row | undefined
}

/** A promise stands at the newest release alone: of an earlier one it is known what came of it. */
async function comingFor(
  agencyId: string,
  { chosen, newest }: Shown,
): Promise<AgencyReleases['coming']> {
  if (!chosen || !newest || chosen.month === newest.month) return promiseFor(agencyId)
  const [begin] = await readRows<{ month: string }>(Prisma.sql`
    SELECT month::text AS month FROM agency_release
    WHERE agency_id = ${agencyId}::uuid AND month > ${chosen.month}::date
      AND jsonb_path_exists(body, '$.views[*].sections[*]')
    ORDER BY month LIMIT 1`)
  return { month: toDay((begin ?? newest).month), figures: begin !== undefined }
}

/** When there will be figures: in the release of the day on which enough coaches count, or in the next one. */
async function promiseFor(agencyId: string): Promise<AgencyReleases['coming']> {
  const zone = await zoneOf(agencyId)
  if (!zone) return { first: null, enough: false, counting: false }
  const due: Day | null = firstFigures(await readRoster(agencyId, zone), DEFAULT_POLICY)
  const next = monthAfter(monthOf(dayOf(now(), zone)))
  const counting = due !== null && due < next
  return { first: due && !counting ? due : next, enough: due !== null, counting }
}
