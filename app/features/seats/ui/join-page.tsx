import type { ReactNode } from 'react'
import { INVITATION_DAYS, meetingWords } from '~/features/cohorts/contract'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { formatDays, formatDeadline } from '~/platform/shared/time'
import { Button, ButtonLink } from '~/ui/button'
import { useActionForm } from '~/ui/forms/checked-form'
import { ActionForm, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { Form, Link } from '~/ui/navigation'
import { Column, DescriptionList, Name, Notice, PageHeader, Section, Stack } from '~/ui/page'
import { type AcceptRefusal, acceptInvitationSchema, type JoinView } from '../contract'

interface JoinProps {
  invitation: JoinView
  /** This page's own address, to come back to after signing in. */
  here: string
  /** The page on which one says no. */
  decline: string
  /** The signed-in address, if any. */
  email: string | null
  refused: AcceptRefusal | null
  lastResult: LastResult
  mutationId: string
}

export function JoinPage(props: JoinProps) {
  const { invitation } = props
  const { cohort, program, agencyName, inviterName } = invitation
  return (
    <Column width="reading">
      <PageHeader
        eyebrow={`Invitation from ${isolated(agencyName)}`}
        title={`A seat in ${cohort.title}`}
        lead={
          invitation.state === 'open' && invitation.notNeeded === null
            ? `${isolated(inviterName)} has a place for you.`
            : undefined
        }
      />
      <Stack>
        <DescriptionList
          items={[
            {
              term: 'Program',
              value: (
                <span className="flex flex-col">
                  <span>{program.title}</span>
                  <Link to={paths.cohort(cohort.slug)} className="link">
                    What it is about
                  </Link>
                </span>
              ),
            },
            {
              term: 'Runs',
              value: formatDays(
                { from: cohort.startsOn, to: cohort.endsOn, zone: cohort.timeZone },
                'year',
              ),
            },
            { term: 'Takes', value: `About ${program.hours} hours in all` },
            ...(invitation.meets
              ? [{ term: 'Live sessions', value: meetingWords(invitation.meets, cohort.timeZone) }]
              : []),
            { term: 'Invited by', value: `${isolated(inviterName)}, ${isolated(agencyName)}` },
            {
              term: 'Who pays',
              value: invitation.free
                ? 'No one: this seat is free.'
                : `${isolated(agencyName)}. You pay nothing.`,
            },
            { term: 'Sent to', value: invitation.invited },
          ]}
        />
        <Answer {...props} />
        <Windows windows={invitation.windows} timeZone={cohort.timeZone} />
      </Stack>
    </Column>
  )
}

function Answer(props: JoinProps) {
  const { invitation, email, refused } = props
  const { state, cohort, acceptedByYou, inviterName, notNeeded } = invitation
  if (acceptedByYou)
    return (
      <Notice
        tone="success"
        title="You have accepted this seat"
        action={<ToCohort slug={cohort.slug} />}
      />
    )
  // Someone was quicker between this page and the press.
  const over = refused && refused in ENDED ? (refused as EndedState) : state
  if (over !== 'open')
    return (
      <Ended state={over} inviterName={inviterName}>
        {notNeeded === 'already-enrolled' ? (
          <ToCohort slug={cohort.slug} />
        ) : over === 'frozen' ? (
          <Decline decline={props.decline} />
        ) : null}
      </Ended>
    )
  if (notNeeded === 'already-enrolled' || refused === 'already-enrolled')
    return <AlreadyIn {...props} />
  if (notNeeded === 'facilitates' || refused === 'facilitates')
    return (
      <Notice
        tone="info"
        title="You facilitate this cohort"
        action={<ButtonLink to={paths.facilitateCohort(cohort.slug)}>Go to your cohort</ButtonLink>}
      >
        Thank you for wanting to learn here, too. Someone who facilitates a cohort cannot take a
        seat in it, because no one reads and answers their own work. Tell <Name>{inviterName}</Name>
        , so that the seat can go to someone else. A seat in another cohort is no problem.
      </Notice>
    )
  if (email === null) return <SignInFirst {...props} />
  return <Accept {...props} />
}

const ToCohort = ({ slug }: { slug: string }) => (
  <ButtonLink to={paths.learnCohort(slug)}>Go to your cohort</ButtonLink>
)

/** One person needs one seat. The invitation stands, whoever has looked at it. */
function AlreadyIn({ invitation, decline, email }: JoinProps) {
  const { cohort, inviterName, expiresAt } = invitation
  return (
    <Notice
      tone="info"
      title="You’re in this cohort already"
      action={
        <span className="flex flex-wrap gap-3">
          <ToCohort slug={cohort.slug} />
          <Decline decline={decline} />
        </span>
      }
    >
      You’re signed in as {email}, and you have your seat, so you don’t need this one. Opening this
      page didn’t use the invitation. Until {formatDeadline(expiresAt, cohort.timeZone)}, someone
      else can accept it with the same link. If it was meant for you, decline it, and{' '}
      <Name>{inviterName}</Name> can give the seat to someone else.
    </Notice>
  )
}

interface WindowsProps {
  windows: JoinView['windows']
  timeZone: string
}

/** The dates of the modules, for a look at the calendar before saying yes. */
const Windows = ({ windows, timeZone: zone }: WindowsProps) => (
  <Section title="When it takes place">
    <ul className="flex flex-col gap-2">
      {windows.map(({ title, opensOn, closesOn }) => (
        <li key={title} className="flex flex-wrap gap-x-3">
          <span className="font-semibold">{title}</span>
          <span className="text-muted">
            {formatDays({ from: opensOn, to: closesOn, zone }, 'year')}
          </span>
        </li>
      ))}
    </ul>
  </Section>
)

type EndedState = Exclude<JoinView['state'], 'open'>

const ENDED: Record<EndedState, { title: string; text: (inviter: string) => ReactNode }> = {
  accepted: {
    title: 'This invitation has been used',
    text: () => 'The seat was accepted with another account. If that was you, sign in with it.',
  },
  expired: {
    title: 'This invitation has expired',
    text: (inviter) =>
      `Invitations work for ${INVITATION_DAYS} days. Ask ${inviter} to send it again.`,
  },
  revoked: {
    title: 'This invitation was canceled or sent again',
    text: (inviter) =>
      `Look for a newer email from us: only the last link works. If there is none, ask ${inviter}.`,
  },
  declined: {
    title: 'You have declined this seat',
    text: (inviter) => `The seat can go to someone else. If you change your mind, ask ${inviter}.`,
  },
  frozen: {
    title: 'This seat is on hold',
    text: (inviter) =>
      `Something about its payment is still to be settled, so no one can accept it now. Your invitation stands, and this link works again once it is settled. Ask ${inviter} when that is.`,
  },
  closed: {
    title: 'Enrollment in this cohort is over',
    text: (inviter) => `Ask ${inviter} about a seat in the next cohort.`,
  },
}

interface EndedProps {
  state: EndedState
  inviterName: string
  children?: ReactNode
}

function Ended({ state, inviterName, children }: EndedProps) {
  const { title, text } = ENDED[state]
  return (
    <Notice tone="warning" title={title} action={children}>
      {text(inviterName)}
    </Notice>
  )
}

function SignInFirst({ here, decline, invitation }: JoinProps) {
  return (
    <Stack gap="small">
      <p>
        To accept, sign in. We send you a code by email; there is no password. Use the address that
        you want to learn with: it need not be the one that was invited ({invitation.invited}). Then
        you come back to this page.
      </p>
      <FormActions>
        <ButtonLink to={paths.signIn(here)}>Sign in to accept</ButtonLink>
        <Decline decline={decline} />
      </FormActions>
    </Stack>
  )
}

const Decline = ({ decline }: Pick<JoinProps, 'decline'>) => (
  <ButtonLink to={decline} tone="secondary">
    Decline
  </ButtonLink>
)

function Accept({ invitation, decline, lastResult, mutationId, email }: JoinProps) {
  const [form] = useActionForm(acceptInvitationSchema, { id: 'accept', lastResult })
  return (
    <ActionForm form={form} mutationId={mutationId}>
      <p>
        You are signed in as {email}. The offer is open until{' '}
        {formatDeadline(invitation.expiresAt, invitation.cohort.timeZone)}.
      </p>
      {invitation.addressMatches ? null : (
        <p>
          The invitation was sent to {invitation.invited}. The seat will belong to {email}, and{' '}
          <Name>{invitation.inviterName}</Name> will see that address. If that is not what you want,
          sign out in the menu at the top, and open the link again.
        </p>
      )}
      <FormActions>
        <SubmitButton pendingLabel="Taking your seat">Accept the seat</SubmitButton>
        <Decline decline={decline} />
      </FormActions>
    </ActionForm>
  )
}

interface DeclineProps {
  invitation: JoinView
  here: string
  declined: boolean
}

/** Saying no takes one press, signed in or not. */
export function DeclinePage({ invitation, here, declined }: DeclineProps) {
  const { cohort, agencyName, inviterName, state } = invitation
  return (
    <Column width="reading">
      <PageHeader
        eyebrow={`Invitation from ${isolated(agencyName)}`}
        title={`Decline a seat in ${cohort.title}`}
      />
      {declined || (state !== 'open' && state !== 'frozen') ? (
        <Ended state={declined ? 'declined' : (state as EndedState)} inviterName={inviterName} />
      ) : (
        <Form method="post" className="flex flex-col gap-4">
          <p>
            The seat will go to someone else, this link will stop working, and we won’t remind you
            again. <Name>{inviterName}</Name> is told that you declined.
          </p>
          <FormActions>
            <Button type="submit">Decline the seat</Button>
            <ButtonLink to={here} tone="secondary">
              Back to the invitation
            </ButtonLink>
          </FormActions>
        </Form>
      )}
    </Column>
  )
}
