import { getSkills } from '~/features/catalog/index.server'
import { getCohortFor } from '~/features/cohorts/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import type { FocusRefusal } from '../../contract'
import { holdEnrollmentAlone } from '../hold-enrollment.server'

export interface ChooseFocusInput {
  /** Slug. */
  cohort: string
  /** One to three skill ids. */
  skills: readonly string[]
  mutationId: string
}

export type ChooseFocusResult =
  /** `changed` is false when it was the focus already. */
  { ok: true; changed: boolean } | { ok: false; reason: FocusRefusal }

/**
 * Makes these skills the coach's focus, from now on and until the next choice; earlier ones stay on record.
 * Throws NotFound for someone who is not a coach of the cohort.
 */
export async function chooseFocus(
  actor: Actor,
  input: ChooseFocusInput,
): Promise<ChooseFocusResult> {
  const { enrollmentId, program } = await getCohortFor(actor, input.cohort, 'focus.choose')
  const known = getSkills(program)
  const skillIds = [...new Set(input.skills)]
  if (!skillIds.every((id) => known.some((skill) => skill.id === id)))
    return { ok: false, reason: 'unknown-skill' }
  const isFocus = async (tx: Tx) => {
    await holdEnrollmentAlone(tx, enrollmentId)
    const newest = await tx.focusChoice.findFirst({
      where: { enrollmentId },
      orderBy: { seq: 'desc' },
      select: { skillIds: true },
    })
    return newest?.skillIds.join() === skillIds.join()
  }
  const choose = async (tx: Tx, mutationId: string): Promise<ChooseFocusResult> => {
    if (await isFocus(tx)) return { ok: true, changed: false }
    await tx.focusChoice.create({ data: { enrollmentId, skillIds, chosenAt: now(), mutationId } })
    return { ok: true, changed: true }
  }
  return once(actor, input.mutationId, 'choose-focus', choose, isFocus)
}
