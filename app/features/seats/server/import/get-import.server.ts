import { ledBy } from '~/features/cohorts/index.server'
import { scope } from '~/features/identity/index.server'
import { db, Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { csvFile } from '~/platform/shared/lists/csv'
import {
  IMPORT_ORDER,
  IMPORT_PAGE,
  IMPORT_REASONS,
  type ImportCount,
  type ImportLine,
  type ImportOutcome,
  type ImportPart,
  type ImportReport,
} from '../../contract'

/**
 * How far an import is, how many lines have each result, and one page of these lines.
 * @throws NotFound unless the actor leads the agency
 */
export async function getImport(
  actor: Actor,
  importId: string,
  { only, page: wanted }: ImportPart = { only: null, page: 1 },
): Promise<ImportReport> {
  const found = await readHead(actor, importId)
  if (!found) throw new NotFound()
  const { finishedAt, slug, title, counts, ...head } = found
  const countOf = (outcome: ImportOutcome | 'waiting') => counts[outcome] ?? 0
  const results = IMPORT_ORDER.flatMap((outcome): ImportCount[] => {
    const count = countOf(outcome)
    return count > 0 ? [{ outcome, count }] : []
  })
  const done = sum(results)
  const shown = results.filter(({ outcome }) => !only || outcome === only)
  const pages = Math.max(1, Math.ceil(sum(shown) / IMPORT_PAGE))
  const page = Math.min(wanted, pages)
  const lines = await readLines(importId, shown, page)
  return {
    ...{ ...head, cohort: { slug, title }, results, only, page, pages, done },
    finished: finishedAt !== null,
    lines: done + countOf('waiting'),
    invited: countOf('invited'),
    groups: shown.flatMap((group) => {
      const these = lines.filter(({ outcome }) => outcome === group.outcome)
      return these.length > 0 ? [{ ...group, lines: these }] : []
    }),
  }
}

const sum = (results: ImportCount[]) => results.reduce((all, { count }) => all + count, 0)

interface Head {
  id: string
  agencyId: string
  createdAt: Date
  finishedAt: Date | null
  slug: string
  title: string
  counts: Partial<Record<ImportOutcome | 'waiting', number>>
}

async function readHead(actor: Actor, importId: string): Promise<Head | undefined> {
  const [head] = await db().$queryRaw<Head[]>`
    SELECT i.id, i.agency_id AS "agencyId", i.created_at AS "createdAt", i.finished_at AS "finishedAt", c.slug, c.title,
      (SELECT json_object_agg(coalesce(l.outcome::text, 'waiting'), l.lines)
         FROM (SELECT outcome, count(*)::int AS lines FROM seat_import_line WHERE import_id = i.id GROUP BY outcome) l) AS counts
    FROM seat_import i JOIN cohort c ON c.id = i.cohort_id
    WHERE i.id = ${importId}::uuid AND ${scope(actor, 'seat.invite', { agency: Prisma.sql`i.agency_id` })}`
  return head
}

type Decided = ImportLine & { outcome: ImportOutcome }

/** The lines of one page; those with the same result stand together. */
const readLines = (importId: string, shown: ImportCount[], page: number): Promise<Decided[]> =>
  db().$queryRaw<Decided[]>`
    SELECT position AS key, line, text, outcome::text AS outcome
    FROM seat_import_line
    WHERE import_id = ${importId}::uuid AND outcome::text = ANY(${shown.map(({ outcome }) => outcome)}::text[])
    ORDER BY array_position(${IMPORT_ORDER}::text[], outcome::text), position
    LIMIT ${IMPORT_PAGE} OFFSET ${(page - 1) * IMPORT_PAGE}`

/**
 * Every line that was not invited, with its reason, as a file: to be put right and read in again.
 * @throws NotFound unless the actor leads the agency
 */
export async function getImportLeft(actor: Actor, importId: string): Promise<string> {
  const found = await db().seatImport.findFirst({
    where: { id: importId, agency: ledBy(actor, 'seat.invite') },
    select: {
      lines: {
        where: { outcome: { not: 'invited' } },
        orderBy: { position: 'asc' },
        select: { line: true, text: true, outcome: true },
      },
    },
  })
  if (!found) throw new NotFound()
  const rows = found.lines.flatMap(({ line, text, outcome }) =>
    outcome && outcome !== 'invited' ? [[text, IMPORT_REASONS[outcome], line]] : [],
  )
  return csvFile([['Email', 'Reason', 'Line'], ...rows])
}
