import { ledBy, lockCohort } from '~/features/cohorts/index.server'
import { recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { IMPORT_LINES, type ListProblem } from '../../contract'
import { outcomeOfLine, readList } from './read-list.server'
import { workOnImport } from './work-on-import.server'

interface Input {
  agencyId: string
  /** Slug. */
  cohort: string
  /** The list as it was previewed. */
  list: string
  note?: string | undefined
  /** How many the preview said: no more are invited. */
  most: number
  mutationId: string
}

type Imported = { ok: true; importId: string } | { ok: false; reason: ListProblem }

/**
 * Keeps a list of addresses and invites them: a short one at once and whole, a long one in parts by a job that goes
 * on after a restart. The same press again finds the same import.
 * @throws NotFound unless the actor leads the agency
 */
export const importList = (actor: Actor, input: Input) =>
  once(actor, input.mutationId, 'import-list', async (tx, id): Promise<Imported> => {
    const { agencyId, list, note, most } = input
    const agency = await tx.agency.findFirst({
      where: { id: agencyId, ...ledBy(actor, 'seat.invite') },
      select: { id: true },
    })
    if (!agency) throw new NotFound()
    const cohort = await lockCohort(tx, { slug: input.cohort })
    const { lines } = readList(list)
    if (lines.length === 0) return { ok: false, reason: 'empty' }
    if (lines.length > IMPORT_LINES) return { ok: false, reason: 'too-many' }
    await tx.seatImport.create({
      data: {
        ...{ id, agencyId, cohortId: cohort.id, importedById: actor.personId },
        ...{ note: note ?? null, most, createdAt: now() },
      },
    })
    await keepLines(tx, id, lines)
    await recordAudit(tx, {
      actorId: actor.personId,
      action: 'seats.imported',
      subjectKind: 'seat_import',
      subjectId: id,
      new: { cohort: cohort.slug, lines: lines.length },
    })
    await workOnImport(tx, { importId: id })
    return { ok: true, importId: id }
  })

const keepLines = (tx: Tx, importId: string, lines: ReturnType<typeof readList>['lines']) =>
  tx.seatImportLine.createMany({
    data: lines.map((one, index) => ({
      ...{ importId, position: index + 1, line: one.line, text: one.text, email: one.email },
      outcome: outcomeOfLine(one),
    })),
  })
