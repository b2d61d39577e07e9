import { EmptyState } from '~/ui/page'
import { PathLegend } from '~/ui/path'
import { CohortFilterLinks } from './cohort-filter'
import { CohortMatrix, type MatrixProps } from './cohort-matrix'

const STEPS_IN_WORDS =
  'The number says where a skill stands now: 1 introduced · 2 understood · 3 committed · 4 tried · 5 observed · 6 fluent · 7 sustained'

/** Where each coach stands: whoever may need a hand comes first, in no order of merit. */
export function CohortPracticePanel(props: MatrixProps) {
  const { practice } = props
  if (practice.counts.all === 0)
    return (
      <EmptyState title="No one has accepted a seat yet">
        The coaches appear here as soon as they have accepted their invitations.
      </EmptyState>
    )
  return (
    <div className="flex flex-col gap-4">
      <CohortFilterLinks practice={practice} />
      {practice.coaches.length === 0 ? (
        <p role="status">No one matches this right now.</p>
      ) : (
        <>
          <CohortMatrix {...props} />
          <div className="hidden flex-col gap-2 md:flex">
            <PathLegend single />
            <p className="text-sm text-muted">{STEPS_IN_WORDS}</p>
          </div>
        </>
      )}
    </div>
  )
}
