import type { DueProbe } from '~/features/learning/contract'
import { paths } from '~/platform/shared/paths'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { probesTitle, probeTitle } from '../domain/probe-rules'

/** Later questions that wait today; nothing while none do. */
export function ProbesCard({ probes, cohort }: { probes: readonly DueProbe[]; cohort: string }) {
  const [first, ...more] = probes
  if (!first) return null
  return (
    <Card
      title={
        more.length > 0
          ? probesTitle(probes.map(({ number }) => number))
          : probeTitle(first.questions, first.number)
      }
      eyebrow={more.length > 0 ? undefined : first.title}
      actions={[first, ...more].map(({ moduleKey, number }) => (
        <ButtonLink key={moduleKey} tone="secondary" to={paths.probe(cohort, moduleKey)}>
          {more.length > 0 ? `Answer those from module ${number}` : 'Answer them'}
        </ButtonLink>
      ))}
    >
      <p>
        <span>{first.questions === 2 ? 'One minute' : 'Two minutes'}</span> for a look back. It is
        what makes a skill last.
      </p>
    </Card>
  )
}
