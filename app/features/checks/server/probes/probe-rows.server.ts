import type { CheckItem, OptionKey } from '~/features/catalog/contract'
import { getCheckWording } from '~/features/catalog/index.server'
import { db, type Tx } from '~/platform/db/client.server'
import type { Day } from '~/platform/shared/time'

/** A row of `probe` with its questions, once they are chosen. */
export interface ProbeRow {
  id: string
  number: number
  skills: string[]
  dueOn: Day
  openedAt: Date | null
  contentHash: string | null
  answeredAt: Date | null
  /** In their order. */
  items: { itemId: string; option: OptionKey | null }[]
}

/** The later questions of one module, first to last, in one statement. */
export const readProbes = (
  enrollmentId: string,
  moduleKey: string,
  tx: Tx = db(),
): Promise<ProbeRow[]> => tx.$queryRaw<ProbeRow[]>`
  SELECT p.id, p.number, p.skills, p.due_on::text AS "dueOn", p.opened_at AS "openedAt",
         p.content_hash AS "contentHash", p.answered_at AS "answeredAt",
         (SELECT coalesce(json_agg(json_build_object('itemId', i.item_id, 'option', i.option)
                   ORDER BY i.position), '[]')
            FROM probe_item i WHERE i.probe_id = p.id) AS items
    FROM probe p
   WHERE p.enrollment_id = ${enrollmentId}::uuid AND p.module_key = ${moduleKey}
   ORDER BY p.number`

/** The chosen questions in the wording that they were chosen from; none before they are. */
export async function questionsIn(
  where: { program: string; moduleKey: string },
  { contentHash, items }: ProbeRow,
  tx?: Tx,
): Promise<CheckItem[]> {
  if (contentHash === null) return []
  const wording = await getCheckWording({ ...where, hash: contentHash }, tx)
  return items.flatMap(({ itemId }) => wording.items.find(({ id }) => id === itemId) ?? [])
}
