import { isEnrolling } from '~/features/cohorts/contract'
import { ledBy, lockCohort } from '~/features/cohorts/index.server'
import { now } from '~/platform/clock.server'
import { inTransaction } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import {
  IMPORT_LINES,
  type ImportOutcome,
  type ImportPreview,
  type ListProblem,
} from '../../contract'
import { readStandings } from '../invitations/standing.server'
import { freeSeats } from '../seats/free-seats.server'
import { groupLines } from './group-lines'
import { outcomeOfLine, readFileText, readList } from './read-list.server'

interface Input {
  agencyId: string
  /** Slug. */
  cohort: string
  list?: string | undefined
  file?: Blob | undefined
}

type Previewed =
  | { ok: true; preview: ImportPreview; list: string }
  | { ok: false; reason: ListProblem }

/**
 * Reads a list and says line by line what inviting it would do; nothing is kept.
 * @throws NotFound unless the actor leads the agency
 */
export async function previewList(actor: Actor, input: Input): Promise<Previewed> {
  const fromFile = input.file ? await readFileText(input.file) : ''
  if (fromFile === null) return { ok: false, reason: 'workbook' }
  const list = [fromFile, input.list ?? ''].filter((text) => text.trim()).join('\n')
  const { header, lines } = readList(list)
  if (lines.length === 0) return { ok: false, reason: 'empty' }
  if (lines.length > IMPORT_LINES) return { ok: false, reason: 'too-many' }
  return inTransaction(async (tx) => {
    const agency = await tx.agency.findFirst({
      where: { id: input.agencyId, ...ledBy(actor, 'seat.invite') },
      select: { id: true },
    })
    if (!agency) throw new NotFound()
    const cohort = await lockCohort(tx, { slug: input.cohort })
    const seats = await freeSeats(tx, cohort, agency.id, IMPORT_LINES)
    const emails = lines.flatMap(({ email }) => email ?? [])
    const standing = await readStandings(tx, cohort.id, emails)
    const none = seats.length === 0 && !isEnrolling(cohort, now()) ? 'closed' : 'no_seat'
    let invited = 0
    const said = lines.map((one) => {
      const { line, text, email } = one
      const refused = outcomeOfLine(one) ?? (email === null ? undefined : standing.get(email))
      if (refused) return { line, text, outcome: refused }
      if (invited === seats.length) return { line, text, outcome: none as ImportOutcome }
      invited += 1
      return { line, text, outcome: 'invited' as const }
    })
    const { slug, title } = cohort
    const shown = { cohort: { slug, title }, free: seats.length, invited, lines: lines.length }
    return { ok: true, list, preview: { ...shown, header, groups: groupLines(said) } }
  })
}
