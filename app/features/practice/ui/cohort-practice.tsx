import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { Link } from '~/ui/navigation'
import { EmptyState, Name } from '~/ui/page'
import { Path, PathLegend } from '~/ui/path'
import type { CohortPractice } from '../contract'

interface Props {
  coaches: CohortPractice['coaches']
  /** Lessons done and checks understood, by enrollment. */
  completion: Readonly<Record<string, { done: number; total: number }>>
}

/** The list shows where each coach stands. It goes by name, in no order of merit. */
export function CohortPracticeList({ coaches, completion }: Props) {
  if (coaches.length === 0)
    return (
      <EmptyState title="No one has accepted a seat yet">
        The coaches appear here as soon as they have accepted their invitations.
      </EmptyState>
    )
  return (
    <div className="flex flex-col gap-8">
      <PathLegend />
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {coaches.map(({ enrollmentId, name, agencyName, paths: ways }) => {
          const steps = completion[enrollmentId]
          return (
            <li key={enrollmentId} className="grid gap-x-8 gap-y-3 py-5 md:grid-cols-[16rem_1fr]">
              <div className="flex flex-col gap-1">
                <h2 className="text-lg font-semibold">
                  <Name>{name}</Name>
                </h2>
                <p className="text-sm text-muted">
                  <Name>{agencyName}</Name>
                </p>
                {steps ? (
                  <p className="text-sm text-muted">
                    {steps.done} of {steps.total} lessons and checks done
                  </p>
                ) : null}
                <Link
                  to={paths.newObservation({ coach: enrollmentId })}
                  className="link self-start py-1 text-sm"
                  aria-label={`Observe ${isolated(name)}`}
                >
                  Observe
                </Link>
              </div>
              {ways.length === 0 ? (
                <p className="text-muted">No skill under way yet.</p>
              ) : (
                <ul className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
                  {ways.map(({ skill, path }) => (
                    <li key={skill.id}>
                      <Path {...path} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
