import { RESEND, REVOKE } from '~/features/cohorts/contract'
import { paths } from '~/platform/shared/paths'
import { formatDay } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import type { LastResult } from '~/ui/form'
import { EmptyState, Notice, Section, Stack } from '~/ui/page'
import type { SeatOutcome, SeatsPage as Seats } from '../contract'
import { AgencyFrame } from './agency-frame'
import { InviteForm } from './invite-form'
import { SeatCounts } from './seat-counts'
import { SeatList } from './seat-list'

const DONE: Record<SeatOutcome, { title: string; text: string }> = {
  bought: {
    title: 'Payment received',
    text: 'Your seats are here. Offer them to your coaches by e-mail.',
  },
  invited: { title: 'Invitation sent', text: 'The seat is set aside until it is answered.' },
  revoked: { title: 'Invitation taken back', text: 'Its link no longer works. The seat is free.' },
  resent: { title: 'Sent again', text: 'Only the link in the newest e-mail works.' },
  freed: { title: 'The seat is free', text: 'You can offer it to somebody else.' },
  'given-back': { title: 'Undone', text: 'They have their seat again, with everything in it.' },
  restored: { title: 'Undone', text: 'The invitation stands again, with the same link.' },
  moved: { title: 'The seat was moved', text: 'The next person has an invitation in their mail.' },
}

/** Forms of one button have no place of their own for an answer. */
function Refused({ lastResult }: { lastResult: LastResult }) {
  const intent = lastResult?.initialValue?.intent
  const said = lastResult?.error?.['']
  if ((intent !== RESEND && intent !== REVOKE) || !said) return null
  return (
    <Notice tone="error" title="Nothing was changed" live>
      {said.join(' ')}.
    </Notice>
  )
}

interface SeatsProps extends Seats {
  done: SeatOutcome | null
  lastResult: LastResult
  timeZone: string
}

export function SeatsPage(props: SeatsProps) {
  const { agency, cohorts, inviting, inviteId, done, lastResult, timeZone } = props
  return (
    <AgencyFrame
      agency={agency}
      title="Seats"
      action={
        cohorts.length > 0 ? (
          <ButtonLink to={paths.cohorts()} tone="secondary">
            Buy more seats
          </ButtonLink>
        ) : null
      }
    >
      <Stack gap="page">
        {done && !lastResult ? (
          <Notice tone="success" title={DONE[done].title} live>
            {DONE[done].text}
          </Notice>
        ) : null}
        <Refused lastResult={lastResult} />
        {inviting.length > 0 ? (
          <InviteForm key={inviteId} {...{ inviting, lastResult }} mutationId={inviteId} />
        ) : null}
        {cohorts.length === 0 ? (
          <EmptyState
            title="No seats yet"
            action={<ButtonLink to={paths.cohorts()}>See open cohorts</ButtonLink>}
          >
            The seats that you buy stand here, and you hand them out by e-mail.
          </EmptyState>
        ) : null}
        {cohorts.map(({ cohort, seats, enrolling, ...counts }) => (
          <Section
            key={cohort.slug}
            title={cohort.title}
            hint={
              enrolling
                ? `${formatDay(cohort.startsOn, 'year')} to ${formatDay(cohort.endsOn, 'year')}. Coaches may join until ${formatDay(cohort.enrolUntil, 'year')}.`
                : `${formatDay(cohort.startsOn, 'year')} to ${formatDay(cohort.endsOn, 'year')}. Enrolment is over.`
            }
          >
            <SeatCounts {...counts} />
            <SeatList {...{ cohort, seats, enrolling, lastResult, timeZone }} />
          </Section>
        ))}
      </Stack>
    </AgencyFrame>
  )
}
