import { MODES_IN_SHORT } from '~/features/catalog/contract'
import { paths } from '~/platform/shared/paths'
import { dayOf, formatDay, formatDayIn } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import { OneButton } from '~/ui/forms/around/one-button'
import { Link } from '~/ui/navigation'
import { Badge, Name, Section, Stack } from '~/ui/page'
import {
  ACCEPT_REQUEST,
  DECLINE_REQUEST,
  REQUEST_STATES,
  type RequestCard,
  WITHDRAW_REQUEST,
} from '../contract'

interface Props {
  requests: RequestCard[]
  /** Null for someone who is a coach nowhere: they can ask no one. */
  ask: string | null
  timeZone: string
}

/** Both sides of asking a peer: what others ask of the reader first, because someone waits for it. */
export function RequestList({ requests, ask, timeZone }: Props) {
  if (requests.length === 0 && !ask) return null
  const theirs = requests.filter(({ as }) => as === 'peer')
  const own = requests.filter(({ as }) => as === 'asker')
  const action = ask ? (
    <Link to={paths.askPeer({ cohort: ask })} className="link py-1">
      Ask a coach to observe you
    </Link>
  ) : null
  return (
    <Section title="Observing each other" action={action}>
      <Stack gap="regular">
        {theirs.length > 0 ? (
          <Cards label="You were asked" requests={theirs} timeZone={timeZone} />
        ) : null}
        {own.length > 0 ? (
          <Cards label="You asked" requests={own} timeZone={timeZone} />
        ) : (
          <p className="max-w-reading text-muted">
            Another coach of your cohort can watch a role-play or a real conversation, and tell you
            what they saw.
          </p>
        )}
      </Stack>
    </Section>
  )
}

function Cards({
  label,
  requests,
  timeZone,
}: {
  label: string
  requests: RequestCard[]
  timeZone: string
}) {
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-semibold">{label}</h3>
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {requests.map((request) => (
          <li key={request.id} className="flex flex-col items-start gap-1 py-3 wrap-anywhere">
            <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <span className="font-semibold">
                <Name>{request.name}</Name>
              </span>
              <Badge tone={REQUEST_STATES[request.state].tone}>
                {REQUEST_STATES[request.state].words}
              </Badge>
            </span>
            <span>{request.skills.map(({ title }) => title).join(', ')}</span>
            <span className="text-sm text-muted">{detailsOf(request, timeZone)}</span>
            <Buttons request={request} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function detailsOf({ mode, proposedOn, state, expiresAt, cohortTitle }: RequestCard, zone: string) {
  const isOpen = state === 'waiting' || state === 'accepted'
  const until = `open until ${formatDayIn(dayOf(new Date(expiresAt), zone), zone, 'year')}`
  const day = `${formatDay(proposedOn, 'year')} proposed`
  return [MODES_IN_SHORT[mode], day, ...(isOpen ? [until] : []), cohortTitle].join(' · ')
}

function Buttons({ request }: { request: RequestCard }) {
  const { as, state, observationId, enrollmentId, instrument, skills, mutationIds } = request
  if (state === 'done' && observationId)
    return (
      <Link
        to={paths.observation(observationId)}
        className="link inline-flex min-h-11 items-center"
      >
        Read the observation
      </Link>
    )
  if (state !== 'waiting' && state !== 'accepted') return null
  const press = { fields: { request: request.id }, about: request.name, action: '?index' }
  return (
    <span className="flex flex-wrap items-center gap-3 pt-2">
      {as === 'asker' ? (
        <OneButton {...press} intent={WITHDRAW_REQUEST} mutationId={mutationIds.withdraw}>
          Cancel request
        </OneButton>
      ) : (
        <>
          {state === 'accepted' ? (
            <ButtonLink size="small" to={observationOf(enrollmentId, instrument, skills)}>
              <span>Record observation</span>
              <span className="sr-only">, {request.name}</span>
            </ButtonLink>
          ) : (
            <OneButton
              {...press}
              intent={ACCEPT_REQUEST}
              mutationId={mutationIds.accept}
              tone="primary"
            >
              Accept
            </OneButton>
          )}
          <OneButton {...press} intent={DECLINE_REQUEST} mutationId={mutationIds.decline}>
            Decline
          </OneButton>
        </>
      )}
    </span>
  )
}

/** The form with the skills that were asked for. */
function observationOf(coach: string, instrument: string, skills: RequestCard['skills']): string {
  const query = new URLSearchParams(skills.map(({ id }) => ['skill', id]))
  return `${paths.newObservation({ coach, instrument })}&${query}`
}
