import {
  IMPORT,
  type ImportListForm,
  type ImportPart,
  LIST_PROBLEMS,
} from '~/features/seats/contract'
import { countAgencySeats, getImport, importList, previewList } from '~/features/seats/index.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import type { ImportPage, InviteListPage, ListAnswer } from '../../contract'
import { getAgencyHead } from '../get-agency-head.server'

/** The page on which a list of coaches is invited. */
export async function getInviteListPage(
  actor: Actor,
  wanted: string | null,
): Promise<InviteListPage> {
  const agency = await getAgencyHead(actor, wanted)
  const counts = await countAgencySeats(actor, agency.id)
  return {
    agency,
    inviting: counts
      .filter(({ enrolling, free }) => enrolling && free > 0)
      .map(({ cohort: { slug, title }, free }) => ({ slug, title, free })),
    frozen: counts.reduce((sum, { frozen }) => sum + frozen, 0),
    mutationId: newId(),
  }
}

/** Previews a list, or has it invited. */
export async function actOnList(
  actor: Actor,
  wanted: string | null,
  form: ImportListForm,
): Promise<ListAnswer> {
  const { id: agencyId } = await getAgencyHead(actor, wanted)
  const { cohort, note } = form
  if (form.intent === IMPORT) {
    const { list, most, mutationId } = form
    const done = await importList(actor, { agencyId, cohort, note, list, most, mutationId })
    if (done.ok) return { kind: 'imported', importId: done.importId }
    return { kind: 'refused', message: LIST_PROBLEMS[done.reason] }
  }
  const { list, file } = form
  const read = await previewList(actor, { agencyId, cohort, list, file })
  if (!read.ok) return { kind: 'refused', message: LIST_PROBLEMS[read.reason] }
  const { preview } = read
  return { kind: 'preview', preview, list: read.list, note: note ?? null }
}

/** How far a list is, and a part of its report. */
export async function getImportPage(
  actor: Actor,
  importId: string,
  part: ImportPart,
): Promise<ImportPage> {
  const { agencyId, ...report } = await getImport(actor, importId, part)
  return { agency: await getAgencyHead(actor, agencyId), report }
}
