import type { Tx } from '~/platform/db/client.server'
import type { DomainEvents } from '~/platform/shared/events'
import { appendSkillEvent } from './skill-events.server'
import '~/features/learning/contract'

/** Later questions fell due: from their own day on they may become overdue. */
export async function onProbesDue(
  tx: Tx,
  { enrolmentId, probes }: DomainEvents['probes.due'],
): Promise<void> {
  for (const { id, skills, dueOn } of probes)
    for (const skillId of skills)
      await appendSkillEvent(tx, {
        enrolmentId,
        skillId,
        happenedOn: dueOn,
        source: { kind: 'probe', id },
        event: { kind: 'probe-due', probeKey: id },
      })
}

/** They were answered, skill by skill: what was understood holds, or may need a fresh look. */
export async function onProbeScored(
  tx: Tx,
  { enrolmentId, probeId, results, day }: DomainEvents['probe.scored'],
): Promise<void> {
  for (const { skill, passed } of results)
    await appendSkillEvent(tx, {
      enrolmentId,
      skillId: skill,
      happenedOn: day,
      source: { kind: 'probe', id: probeId },
      event: { kind: 'probe-scored', probeKey: probeId, passed },
    })
}
