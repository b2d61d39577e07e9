import type { ReactNode } from 'react'
import { INVITATION_DAYS } from '~/features/cohorts/contract'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { formatDays, formatDeadline } from '~/platform/shared/time'
import { Button, ButtonLink } from '~/ui/button'
import { useActionForm } from '~/ui/forms/checked-form'
import { ActionForm, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { Form, Link } from '~/ui/navigation'
import { LeavingWarning } from '~/ui/offline'
import { Column, DescriptionList, Name, Notice, PageHeader, Stack } from '~/ui/page'
import { type AcceptRefusal, acceptInvitationSchema, type JoinView } from '../contract'

interface JoinProps {
  invitation: JoinView
  /** This page's own address, to come back to after signing in. */
  here: string
  /** The signed-in address, if any. */
  email: string | null
  refused: AcceptRefusal | null
  lastResult: LastResult
  mutationId: string
}

export function JoinPage(props: JoinProps) {
  const { invitation } = props
  const { cohort, agencyName, inviterName } = invitation
  return (
    <Column width="reading">
      <PageHeader
        eyebrow={`Invitation from ${isolated(agencyName)}`}
        title={`A seat in ${cohort.title}`}
        lead={
          invitation.state === 'open' ? `${isolated(inviterName)} has a place for you.` : undefined
        }
      />
      <Stack>
        <DescriptionList
          items={[
            {
              term: 'Cohort',
              value: (
                <Link to={paths.cohort(cohort.slug)} className="link">
                  What it is about
                </Link>
              ),
            },
            {
              term: 'Runs',
              value: formatDays(
                { from: cohort.startsOn, to: cohort.endsOn, zone: cohort.timeZone },
                'year',
              ),
            },
            { term: 'Invited by', value: `${isolated(inviterName)}, ${isolated(agencyName)}` },
            { term: 'For', value: invitation.invited },
          ]}
        />
        <Answer {...props} />
      </Stack>
    </Column>
  )
}

function Answer(props: JoinProps) {
  const { invitation, here, email, refused } = props
  const { state, cohort, acceptedByYou, addressMatches, inviterName } = invitation
  if (acceptedByYou)
    return (
      <Notice
        tone="success"
        title="You have accepted this seat"
        action={<ButtonLink to={paths.learnCohort(cohort.slug)}>Go to your cohort</ButtonLink>}
      />
    )
  if (state !== 'open') return <Ended state={state} inviterName={inviterName} />
  if (refused === 'already-enrolled')
    return (
      <Notice
        tone="warning"
        title="You are in this cohort already"
        action={<ButtonLink to={paths.learnCohort(cohort.slug)}>Go to your cohort</ButtonLink>}
      >
        One person needs one seat. Tell <Name>{inviterName}</Name>, so that this one can go to
        someone else.
      </Notice>
    )
  if (invitation.facilitates || refused === 'facilitates')
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
  if (addressMatches === null) return <SignInFirst here={here} invited={invitation.invited} />
  if (!addressMatches) return <OtherAddress {...props} email={email ?? ''} />
  return <Accept {...props} />
}

const ENDED: Record<
  Exclude<JoinView['state'], 'open'>,
  { title: string; text: (inviter: string) => ReactNode }
> = {
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
  closed: {
    title: 'Enrollment in this cohort is over',
    text: (inviter) => `Ask ${inviter} about a seat in the next cohort.`,
  },
}

function Ended({
  state,
  inviterName,
}: {
  state: Exclude<JoinView['state'], 'open'>
  inviterName: string
}) {
  const { title, text } = ENDED[state]
  return (
    <Notice tone="warning" title={title}>
      {text(inviterName)}
    </Notice>
  )
}

function SignInFirst({ here, invited }: { here: string; invited: string }) {
  return (
    <Stack gap="small">
      <p>
        To accept, sign in with the address that was invited ({invited}). We send you a code by
        email; there is no password. Then you come back to this page.
      </p>
      <FormActions>
        <ButtonLink to={paths.signIn(here)}>Sign in to accept</ButtonLink>
      </FormActions>
    </Stack>
  )
}

function OtherAddress({ invitation, email, here }: JoinProps & { email: string }) {
  return (
    <Stack>
      <LeavingWarning />
      <Notice
        tone="warning"
        title="You are signed in with another address"
        action={
          <Form method="post" action={paths.signOut(here)}>
            <Button type="submit">Sign out and use the invited address</Button>
          </Form>
        }
      >
        The seat was offered to {invitation.invited}; you are {email}. Sign in with the invited
        address, or ask <Name>{invitation.inviterName}</Name> to send the invitation to {email}.
      </Notice>
    </Stack>
  )
}

function Accept({ invitation, lastResult, mutationId, email }: JoinProps) {
  const [form] = useActionForm(acceptInvitationSchema, { id: 'accept', lastResult })
  return (
    <ActionForm form={form} mutationId={mutationId}>
      <p>
        You are signed in as {email}. The offer is open until{' '}
        {formatDeadline(invitation.expiresAt, invitation.cohort.timeZone)}.
      </p>
      <FormActions>
        <SubmitButton pendingLabel="Taking your seat">Accept the seat</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
