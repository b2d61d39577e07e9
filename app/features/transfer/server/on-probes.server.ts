import type { Tx } from '~/platform/db/client.server'
import type { DomainEvents } from '~/platform/shared/events'
import { appendSkillEvents } from './skill-events.server'

/** Later questions fell due: from their own day on they may become overdue. */
export async function onProbesDue(tx: Tx, { coaches }: DomainEvents['probes.due']): Promise<void> {
  const events = coaches.flatMap(({ enrollmentId, probes }) =>
    probes.flatMap(({ id, skills, dueOn }) =>
      skills.map((skillId) => ({
        enrollmentId,
        skillId,
        happenedOn: dueOn,
        source: { kind: 'probe', id },
        event: { kind: 'probe-due' as const, probeKey: id },
      })),
    ),
  )
  await appendSkillEvents(tx, events)
}

/** They were answered, skill by skill: what was understood holds, or may need a fresh look. */
export async function onProbeScored(
  tx: Tx,
  { enrollmentId, probeId, results, day }: DomainEvents['probe.scored'],
): Promise<void> {
  const events = results.map(({ skill, passed }) => ({
    enrollmentId,
    skillId: skill,
    happenedOn: day,
    source: { kind: 'probe', id: probeId },
    event: { kind: 'probe-scored' as const, probeKey: probeId, passed },
  }))
  await appendSkillEvents(tx, events)
}
