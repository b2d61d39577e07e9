import type { CheckForm, ModuleCheck, OptionKey } from '~/features/catalog/contract'
import { getCheckWording } from '~/features/catalog/index.server'
import { db, type Tx } from '~/platform/db/client.server'
import { askedItems, type SkillResult } from '../../domain/check-rules'

/** A row of `check_attempt` with its answers and results. */
export interface Attempt {
  id: string
  number: number
  form: CheckForm
  skills: string[]
  contentHash: string
  startedAt: Date
  handedInAt: Date | null
  /** Option by the question's id. */
  answers: Record<string, OptionKey>
  results: SkillResult[]
}

/** All attempts at a module's check, first to last, in one statement; none for someone who is not enrolled. */
export async function readAttempts(
  enrollmentId: string | null,
  moduleKey: string,
  tx: Tx = db(),
): Promise<Attempt[]> {
  if (!enrollmentId) return []
  return tx.$queryRaw<Attempt[]>`
    SELECT a.id, a.number, a.form, a.skills, a.content_hash AS "contentHash",
           a.started_at AS "startedAt", a.handed_in_at AS "handedInAt",
           (SELECT coalesce(json_object_agg(i.item_id, i.option), '{}')
              FROM check_item_answer i WHERE i.attempt_id = a.id) AS answers,
           (SELECT coalesce(json_agg(json_build_object(
                     'skill', r.skill_id, 'questions', r.questions, 'correct', r.correct)), '[]')
              FROM check_result r WHERE r.attempt_id = a.id) AS results
      FROM check_attempt a
     WHERE a.enrollment_id = ${enrollmentId}::uuid AND a.module_key = ${moduleKey}
     ORDER BY a.number`
}

/** The questions of an attempt in the wording that it was begun with. */
export async function questionsOf(
  { program, moduleKey }: { program: string; moduleKey: string },
  attempt: Pick<Attempt, 'contentHash' | 'form' | 'skills'>,
  tx?: Tx,
): Promise<ModuleCheck['items']> {
  const where = { program, moduleKey, hash: attempt.contentHash }
  const wording = await getCheckWording(where, tx)
  return askedItems(wording.items, attempt)
}
