import { dayOf, formatDay } from '~/platform/shared/time'
import { OneButton } from '~/ui/forms/around/one-button'
import { Badge, Name, Section } from '~/ui/page'
import { END_OBSERVER, NAME_OBSERVER, type ObserverRow, type PersonRow } from '../contract'

/** The agency's named observers; the lead sees who they are, and nothing of what they saw. */
export function ObserverList({
  observers,
  timeZone,
}: {
  observers: ObserverRow[]
  timeZone: string
}) {
  return (
    <Section
      title="Observers"
      hint="They can observe the coaches of your agency, except themselves. What they see stays between them, the coach and the facilitators."
    >
      {observers.length === 0 ? (
        <p className="max-w-reading text-muted">
          No one yet. Choose a coach below who is trained to observe.
        </p>
      ) : (
        <ul className="flex flex-col divide-y divide-line border-y border-line">
          {observers.map(({ membershipId, name, since, coaches, mutationId }) => (
            <li key={membershipId} className="flex flex-wrap items-center gap-x-3 gap-y-2 py-3">
              <span className="font-semibold wrap-anywhere">
                <Name>{name}</Name>
              </span>
              <span className="text-sm text-muted">
                since {formatDay(dayOf(new Date(since), timeZone), 'year')}
              </span>
              {coaches ? null : <Badge tone="warning">No seat in your agency</Badge>}
              <span className="sm:ml-auto">
                <OneButton
                  {...{ intent: END_OBSERVER, mutationId, about: `${name} as an observer` }}
                  fields={{ observer: membershipId }}
                >
                  Remove
                </OneButton>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** The button in a coach's row. */
export function NameButton({ row }: { row: PersonRow }) {
  const { canBeNamed, enrollmentId, mutationId, name } = row
  if (!canBeNamed) return <span className="text-muted">—</span>
  return (
    <OneButton
      {...{ intent: NAME_OBSERVER, mutationId, about: name }}
      fields={{ coach: enrollmentId }}
    >
      Name as observer
    </OneButton>
  )
}
