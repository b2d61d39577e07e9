import { doorTo } from '~/features/identity/contract'
import { scope, stands } from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import { type Actor, isA, meantEnrollment } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { ObservationsPage, OwnObservations, SignedObservations } from '../contract'
import { listDrafts } from './drafts/list-drafts.server'
import { readCards, SIGNED } from './observation-cards.server'
import { isOwnEnrollmentIn } from './observation-scope.server'

const PER_PAGE = 20

const PLACES = {
  owner: Prisma.sql`e.person_id`,
  author: Prisma.sql`o.observer_id`,
  cohort: Prisma.sql`e.cohort_id`,
}

/** SQL condition: the actor signed it. It stays theirs to read when they are an observer no more. */
const signedBy = (actor: Actor): Prisma.Sql =>
  Prisma.sql`${stands('author', Prisma.sql`${actor.personId}::uuid`, PLACES)}
    AND ${scope(actor, 'observation.read', PLACES)}`

interface Counts {
  /** Every cohort in which the actor is or was a coach, the newest first. */
  cohorts: { slug: string; title: string; left: boolean; total: number }[]
  signed: number
}

async function countBoth(actor: Actor): Promise<Counts> {
  const [counts] = await readRows<Counts>(Prisma.sql`
    SELECT
      coalesce((SELECT json_agg(x ORDER BY x.left, x.id DESC) FROM (
        SELECT e.id, c.slug, c.title, e.withdrawn_at IS NOT NULL AS left, (
          SELECT count(*)::int FROM observation_occasion oc JOIN observation o ON o.occasion_id = oc.id
           WHERE oc.enrollment_id = e.id AND o.signed_at IS NOT NULL) AS total
        FROM enrollment e JOIN cohort c ON c.id = e.cohort_id
        WHERE ${scope(actor, 'practice.read', PLACES)}) x), '[]'::json) AS cohorts,
      (SELECT count(*)::int FROM ${SIGNED} WHERE ${signedBy(actor)}) AS signed`)
  if (!counts) throw new Error('the observations were not counted')
  return counts
}

/** The page asked for, or the last one where there are fewer. */
function pageIn(total: number, asked: number) {
  const pages = Math.max(1, Math.ceil(total / PER_PAGE))
  const page = Math.min(asked, pages)
  return { page, pages, limit: PER_PAGE, offset: (page - 1) * PER_PAGE }
}

interface Asked {
  /** Without a cohort named it is the one chosen last, else the newest, else the newest that they have left. */
  cohort: string | null
  /** The page of the observations of the actor's own work, and of those that the actor signed. */
  page?: number
  signedPage?: number
}

/**
 * All observations that are the actor's own: of their work as a coach of one cohort, also of one that they have left,
 * and those that they signed, wherever, also when they are an observer no more. No one else's, whatever the role.
 * Throws NotFound for a cohort in which they never were a coach.
 */
export async function getObservationsPage(
  actor: Actor,
  { cohort, page = 1, signedPage = 1 }: Asked,
): Promise<ObservationsPage> {
  const { cohorts, signed } = await countBoth(actor)
  const mayObserve = doorTo('observation.record').some(
    (kind) => kind !== 'signed-in' && isA(actor, kind),
  )
  const [own, theirs, drafts] = await Promise.all([
    ownPage(actor, cohorts, cohort, page),
    mayObserve || signed > 0 ? signedPageOf(actor, signed, signedPage) : null,
    listDrafts(actor),
  ])
  return { own, signed: theirs, drafts, mayObserve }
}

async function ownPage(
  actor: Actor,
  cohorts: Counts['cohorts'],
  asked: string | null,
  wanted: number,
): Promise<OwnObservations | null> {
  const meant = asked ?? meantEnrollment(actor)?.cohortSlug ?? cohorts[0]?.slug
  if (meant === undefined) return null
  const found = cohorts.find(({ slug }) => slug === meant)
  if (!found) throw new NotFound()
  const { total, ...cohort } = found
  const { page, pages, ...part } = pageIn(total, wanted)
  const items = await readCards(actor, { theirs: isOwnEnrollmentIn(actor, cohort.slug), ...part })
  const others = cohorts.filter(({ slug }) => slug !== cohort.slug)
  return {
    cohort: { slug: cohort.slug, title: cohort.title, left: cohort.left },
    others: others.map(({ slug, title }) => ({ slug, title })),
    ...{ items, page, pages },
  }
}

async function signedPageOf(
  actor: Actor,
  total: number,
  wanted: number,
): Promise<SignedObservations> {
  const { page, pages, ...part } = pageIn(total, wanted)
  return { items: await readCards(actor, { theirs: signedBy(actor), ...part }), page, pages }
}
