import { db, type Tx } from '~/platform/db/client.server'
import { NotFound } from '~/platform/shared/app-error'
import { checkFile, type ModuleCheck } from '../contract'
import { checkItems } from '../domain/check-items'
import { programOf } from './catalog-store.server'

/**
 * A module's scored check with its answers, for grading; null for a module without one. Pages get
 * questions only: leave out `because` and `correct`.
 */
export const getModuleCheck = (programId: string, moduleKey: string): ModuleCheck | null => {
  const { checks } = programOf(programId)
  return (Object.hasOwn(checks, moduleKey) ? checks[moduleKey] : undefined) ?? null
}

/**
 * The same check as it read under a hash that someone is bound by, its answers included; today's costs
 * no statement, an older one is one. Throws NotFound for a hash that is no wording of a check here.
 */
export async function getCheckWording(
  { program, moduleKey, hash }: { program: string; moduleKey: string; hash: string },
  tx: Tx = db(),
): Promise<ModuleCheck> {
  const today = getModuleCheck(program, moduleKey)
  if (today?.hash === hash) return today
  const kept = await tx.contentVersion.findFirst({ where: { hash, program, kind: 'check' } })
  if (!kept) throw new NotFound()
  // Most requests never need YAML.
  const { parse } = await import('yaml')
  const { id, title, items } = checkFile.parse(parse(kept.source))
  const skills = [...new Set(items.map(({ skill }) => skill))]
  return { id, moduleKey, title, skills, items: checkItems(items), hash }
}
