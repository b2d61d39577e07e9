import type { Tx } from '~/platform/db/client.server'
import type { DomainEvents } from '~/platform/shared/events'
import { appendSkillEvent } from './skill-events.server'

/** A check that was handed in may prove *understood*, skill by skill, in the same transaction. */
export async function onCheckScored(
  tx: Tx,
  { enrollmentId, attemptId, checkKey, form, results, day }: DomainEvents['check.scored'],
): Promise<void> {
  for (const { skill, questions, correct } of results)
    await appendSkillEvent(tx, {
      enrollmentId,
      skillId: skill,
      happenedOn: day,
      source: { kind: 'check', id: attemptId },
      event: { kind: 'check-scored', checkKey, form, questions, correct },
    })
}
