import { ledBy } from '~/features/cohorts/index.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { IMPORT_REASONS, type ImportReport } from '../../contract'
import { groupLines } from './group-lines'

/**
 * How far an import is, and what came of each line.
 * @throws NotFound unless the actor leads the agency
 */
export async function getImport(actor: Actor, importId: string): Promise<ImportReport> {
  const found = await db().seatImport.findFirst({
    where: { id: importId, agency: ledBy(actor, 'seat.invite') },
    include: {
      cohort: { select: { slug: true, title: true } },
      lines: { orderBy: { position: 'asc' }, select: { line: true, text: true, outcome: true } },
    },
  })
  if (!found) throw new NotFound()
  const { id, agencyId, cohort, createdAt, finishedAt, lines } = found
  const decided = lines.flatMap(({ outcome, ...line }) => (outcome ? [{ ...line, outcome }] : []))
  const left = decided.flatMap(({ outcome, text }) =>
    outcome === 'invited' ? [] : [`${text}\t${IMPORT_REASONS[outcome]}`],
  )
  return {
    ...{ id, agencyId, cohort, createdAt },
    finished: finishedAt !== null,
    lines: lines.length,
    done: decided.length,
    invited: decided.filter(({ outcome }) => outcome === 'invited').length,
    groups: groupLines(decided),
    left: left.join('\n'),
  }
}
