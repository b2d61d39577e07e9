import { blockedBecause, returnedBecause } from '~/features/identity/contract'
import { paths } from '~/platform/shared/paths'
import { formatDeadline } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import { OneButton } from '~/ui/forms/around/one-button'
import { TextField } from '~/ui/forms/field'
import { ActionForm, FormActions, SubmitButton, usePlainForm } from '~/ui/forms/form'
import { DescriptionList, Notice, Section, Table, type TableColumn, Time } from '~/ui/page'
import {
  CANCEL_ADDRESS,
  CORRECT_ADDRESS,
  type CodeAsked,
  END_DEVICES,
  type LetterFate,
  type PersonDesk,
} from '../../contract/people'
import type { PersonProps } from './person-props'

/** How signing in goes for someone, and what helps. No one signs in as someone else. */
export function PersonHelp({ person, mutationId, timeZone, lastResult }: PersonProps) {
  const { devices, codes, letters } = person
  return (
    <Section
      title="Signing in"
      id="signing-in"
      hint="They sign in with a code that is emailed to them. No one can sign in for them."
    >
      {person.blocked ? (
        <Blocked {...{ blocked: person.blocked, email: person.email, timeZone }} />
      ) : null}
      <DescriptionList
        items={[
          { term: 'Known since', value: <Time at={person.since} zone={timeZone} /> },
          ...(person.alsoSignsInWith.length > 0
            ? [{ term: 'Also signs in with', value: person.alsoSignsInWith.join(', ') }]
            : []),
          { term: 'Time zone', value: person.timeZone },
          {
            term: 'Signed in on',
            value: devices.count === 1 ? '1 device' : `${devices.count} devices`,
          },
          {
            term: 'Last seen',
            value: devices.lastSeenAt ? (
              <Time at={devices.lastSeenAt} zone={timeZone} />
            ) : (
              'Not signed in anywhere'
            ),
          },
        ]}
      />
      {devices.count > 0 ? (
        <OneButton intent={END_DEVICES} mutationId={mutationId}>
          Sign them out on every device
        </OneButton>
      ) : null}
      <Table
        caption="Codes requested in the last seven days"
        columns={codeColumns(timeZone)}
        rows={codes}
        rowKey={({ id }) => id}
        empty="No code was requested for this address."
      />
      <Table
        caption="Latest emails"
        columns={letterColumns(timeZone)}
        rows={letters}
        rowKey={({ id }) => id}
        empty="No email was written to this address."
      />
      <Correction {...{ person, mutationId, timeZone, lastResult }} />
    </Section>
  )
}

interface BlockedProps {
  blocked: NonNullable<PersonDesk['blocked']>
  email: string
  timeZone: string
}

const Blocked = ({ blocked, email, timeZone }: BlockedProps) => (
  <Notice tone="warning" title="Emails to this address are blocked">
    <p className="mb-3">
      Since <Time at={blocked.at} zone={timeZone} />. {blockedBecause(blocked.reason)} No code
      reaches them.
    </p>
    <ButtonLink to={paths.adminMail({ find: email })} tone="secondary" size="small">
      Lift the block
    </ButtonLink>
  </Notice>
)

const codeState = ({ mailed, usedAt, tries }: CodeAsked): string => {
  if (usedAt) return 'Used to sign in'
  if (!mailed) return 'Not emailed: too many requests from that network'
  return tries === 0 ? 'Emailed, never typed' : 'Emailed, typed wrong'
}

const codeColumns = (zone: string): TableColumn<CodeAsked>[] => [
  {
    key: 'at',
    label: 'Requested',
    heads: true,
    cell: ({ askedAt }) => <Time at={askedAt} zone={zone} />,
  },
  { key: 'state', label: 'What happened', cell: codeState },
  { key: 'tries', label: 'Tries', number: true, cell: ({ tries }) => tries },
]

const letterState = ({ sentAt, failedAt, canceledAt, error }: LetterFate): string => {
  if (sentAt) return error ? returnedBecause(error) : 'Sent'
  if (canceledAt) return 'Canceled before it left'
  if (failedAt)
    return error === 'suppressed' ? 'Not sent: the address is blocked' : `Failed: ${error}`
  return error ? `Waiting to be tried again: ${error}` : 'Waiting'
}

const letterColumns = (zone: string): TableColumn<LetterFate>[] => [
  {
    key: 'kind',
    label: 'Email',
    heads: true,
    cell: ({ template }) => (
      <span className="first-letter:uppercase inline-block">{template.replaceAll('-', ' ')}</span>
    ),
  },
  { key: 'at', label: 'Written', cell: ({ queuedAt }) => <Time at={queuedAt} zone={zone} /> },
  { key: 'state', label: 'What happened', cell: letterState },
]

function Correction({ person, mutationId, timeZone, lastResult }: PersonProps) {
  const [form, field] = usePlainForm({ id: 'address', lastResult, intent: CORRECT_ADDRESS })
  const { correction } = person
  return (
    <>
      {correction ? (
        <Notice title="A new address waits to be confirmed">
          <p className="mb-3">
            A link went to <span className="wrap-anywhere">{correction.email}</span>. It works until{' '}
            {formatDeadline(correction.until, timeZone)}.
          </p>
          <OneButton intent={CANCEL_ADDRESS} mutationId={mutationId}>
            Cancel the link
          </OneButton>
        </Notice>
      ) : null}
      <ActionForm form={form} intent={CORRECT_ADDRESS} mutationId={mutationId}>
        <TextField
          field={field('email')}
          label="Correct the address"
          hint="A link goes to the new address. It counts once it is confirmed there. The current address is told, too."
          type="email"
          autoComplete="off"
          width="medium"
        />
        <FormActions>
          <SubmitButton tone="secondary">Send the link</SubmitButton>
        </FormActions>
      </ActionForm>
    </>
  )
}
