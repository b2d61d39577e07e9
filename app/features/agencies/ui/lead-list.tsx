import { ROLE_OFFER_DAYS } from '~/features/identity/contract'
import { paths } from '~/platform/shared/paths'
import { dayOf, formatDay } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import { OneButton } from '~/ui/forms/around/one-button'
import { Refused } from '~/ui/forms/around/refused'
import { TextField } from '~/ui/forms/field'
import {
  ActionForm,
  FormActions,
  type LastResult,
  SubmitButton,
  usePlainForm,
} from '~/ui/forms/form'
import { Link } from '~/ui/navigation'
import { Name, Notice, Section } from '~/ui/page'
import { CANCEL_LEAD, INVITE_LEAD, type LeadRow, type PeoplePage, REMOVE_LEAD } from '../contract'

export interface LeadListProps
  extends Pick<PeoplePage, 'leads' | 'waiting' | 'ending' | 'mutationId'> {
  timeZone: string
  /** The agency of the address, where the reader has several. */
  agency: string | null
  lastResult: LastResult
}

/** Everyone who runs the agency here; each may invite another and end the role of one. */
export function LeadList(props: LeadListProps) {
  const { leads, waiting, ending, mutationId, timeZone, agency, lastResult } = props
  const day = (at: Date) => formatDay(dayOf(new Date(at), timeZone), 'year')
  return (
    <Section
      title="Leads"
      id="leads"
      hint="Every lead can buy and assign seats, and sees the same pages as you."
      action={
        <Link to={paths.agencyChanges({ agency })} className="link py-1">
          What leads did
        </Link>
      }
    >
      <Refused lastResult={lastResult} />
      {ending ? <Ending {...{ ending, mutationId, agency }} only={leads.length === 1} /> : null}
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {leads.map(({ membershipId, name, self, since, addedBy }) => (
          <li key={membershipId} className={ROW}>
            <span className="font-semibold wrap-anywhere">
              <Name>{name}</Name>
              {self ? <span> (you)</span> : null}
            </span>
            <span className="text-sm text-muted">
              since {day(since)}
              {addedBy ? (
                <span>
                  , added by <Name>{addedBy}</Name>
                </span>
              ) : null}
            </span>
            {leads.length > 1 ? (
              <span className="sm:ml-auto">
                <ButtonLink
                  to={`${paths.agencyPeople({ agency, end: membershipId })}#leads`}
                  tone="secondary"
                  size="small"
                >
                  <span>{self ? 'Step down' : 'Remove'}</span>
                  <span className="sr-only">, {name} as a lead</span>
                </ButtonLink>
              </span>
            ) : null}
          </li>
        ))}
        {waiting.map(({ id, email, expiresAt, mutationId }) => (
          <li key={id} className={ROW}>
            <span className="wrap-anywhere">{email}</span>
            <span className="text-sm text-muted">invited, can accept until {day(expiresAt)}</span>
            <span className="sm:ml-auto">
              <OneButton
                {...{ intent: CANCEL_LEAD, mutationId, about: email }}
                fields={{ offer: id }}
              >
                Cancel invitation
              </OneButton>
            </span>
          </li>
        ))}
      </ul>
      {/* New once someone was invited, so that it is empty again. */}
      <InviteLead key={waiting.length} {...{ mutationId, lastResult }} />
    </Section>
  )
}

const ROW = 'flex flex-wrap items-center gap-x-3 gap-y-2 py-3'

interface EndingProps {
  ending: LeadRow
  mutationId: string
  agency: string | null
  only: boolean
}

/** The second look: what ending someone's role means, and the button that does it. */
function Ending({ ending, mutationId, agency, only }: EndingProps) {
  const { membershipId, name, self } = ending
  if (only)
    return (
      <Notice tone="warning" title="An agency always has one lead" live>
        Invite another lead first. When they have accepted, come back here.
      </Notice>
    )
  return (
    <Notice tone="warning" title={self ? 'Step down as a lead?' : `Remove ${name} as a lead?`} live>
      <p className="mb-3 max-w-reading">
        {self
          ? 'You won’t see the agency’s seats, orders and figures anymore. The other leads go on. Only they, or program staff, can invite you again.'
          : 'They won’t see the agency’s seats, orders and figures anymore, and are told by email. What they did stays, and so does their own seat if they have one. You can invite them again.'}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <OneButton
          {...{ intent: REMOVE_LEAD, mutationId, about: name }}
          fields={{ lead: membershipId }}
        >
          {self ? 'Step down' : 'Remove lead'}
        </OneButton>
        <ButtonLink to={`${paths.agencyPeople({ agency })}#leads`} tone="quiet" size="small">
          Go back
        </ButtonLink>
      </div>
    </Notice>
  )
}

function InviteLead({ mutationId, lastResult }: Pick<LeadListProps, 'mutationId' | 'lastResult'>) {
  const [form, field] = usePlainForm({ id: 'invite-lead', lastResult, intent: INVITE_LEAD })
  return (
    <ActionForm form={form} intent={INVITE_LEAD} mutationId={mutationId}>
      <TextField
        field={field('email')}
        label="Invite a lead by email"
        hint={`They need no account yet. They get an email, sign in with this address, and accept within ${ROLE_OFFER_DAYS} days.`}
        type="email"
        autoComplete="off"
        width="medium"
      />
      <FormActions>
        <SubmitButton tone="secondary">Invite lead</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
