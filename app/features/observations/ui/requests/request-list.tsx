import { paths } from '~/platform/shared/paths'
import { dayOf, formatDay } from '~/platform/shared/time'
import { Button, ButtonLink } from '~/ui/button'
import { MutationId } from '~/ui/forms/form'
import { Form, Link, useNavigation } from '~/ui/navigation'
import { Badge, Name, Section, Stack } from '~/ui/page'
import {
  ACCEPT_REQUEST,
  DECLINE_REQUEST,
  MODES_IN_SHORT,
  type RequestCard,
  type RequestState,
  WITHDRAW_REQUEST,
} from '../../contract'

interface Props {
  requests: RequestCard[]
  /** Null for someone who is a coach nowhere: they can ask no one. */
  ask: string | null
  timeZone: string
}

export const STATES: Record<RequestState, { words: string; tone: 'info' | 'success' | 'plain' }> = {
  waiting: { words: 'Waiting for an answer', tone: 'info' },
  accepted: { words: 'Accepted', tone: 'success' },
  declined: { words: 'Declined', tone: 'plain' },
  canceled: { words: 'Canceled', tone: 'plain' },
  expired: { words: 'Expired', tone: 'plain' },
  done: { words: 'Done', tone: 'success' },
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
              <Badge tone={STATES[request.state].tone}>{STATES[request.state].words}</Badge>
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
  const until = `open until ${formatDay(dayOf(new Date(expiresAt), zone), 'year')}`
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
  const press = { request: request.id, about: request.name }
  return (
    <span className="flex flex-wrap items-center gap-3 pt-2">
      {as === 'asker' ? (
        <Act {...press} intent={WITHDRAW_REQUEST} mutationId={mutationIds.withdraw}>
          Cancel request
        </Act>
      ) : (
        <>
          {state === 'accepted' ? (
            <ButtonLink size="small" to={observationOf(enrollmentId, instrument, skills)}>
              <span>Record observation</span>
              <span className="sr-only">, {request.name}</span>
            </ButtonLink>
          ) : (
            <Act {...press} intent={ACCEPT_REQUEST} mutationId={mutationIds.accept} primary>
              Accept
            </Act>
          )}
          <Act {...press} intent={DECLINE_REQUEST} mutationId={mutationIds.decline}>
            Decline
          </Act>
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

interface ActProps {
  intent: string
  request: string
  mutationId: string
  about: string
  primary?: boolean
  children: string
}

/** A form of one button. */
export function Act({ intent, request, mutationId, about, primary = false, children }: ActProps) {
  const pending = useNavigation().formData?.get('mutationId') === mutationId
  return (
    <Form method="post" action="?index" preventScrollReset>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="request" value={request} />
      <MutationId value={mutationId} />
      <Button type="submit" tone={primary ? 'primary' : 'secondary'} size="small" pending={pending}>
        <span>{children}</span>
        <span className="sr-only">, {about}</span>
      </Button>
    </Form>
  )
}
