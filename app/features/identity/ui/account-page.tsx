import type { Membership } from '~/platform/shared/actor'
import { paths } from '~/platform/shared/paths'
import { ROLES } from '~/platform/shared/roles'
import { useActionForm } from '~/ui/forms/checked-form'
import { Select, TextField } from '~/ui/forms/field'
import { ActionForm, FormActions, SubmitButton } from '~/ui/forms/form'
import { Link } from '~/ui/navigation'
import { Column, DescriptionList, PageHeader, Section, Stack, Time } from '~/ui/page'
import { lookedAt, PROFILE, profileSchema } from '../contract'
import type { AccountProps } from './account-props'
import { DeviceList } from './device-list'
import { OfferedRoles } from './offered-roles'

export function AccountPage({ account, lastResult, ids, children }: AccountProps) {
  return (
    <Column width="reading">
      <PageHeader title="Your account" />
      <Stack gap="page">
        <OfferedRoles {...{ account, lastResult }} mutationId={ids.profile} />
        {/* New once saved, so that it starts from what was saved. */}
        <Profile
          key={`${account.name} ${account.timeZone} ${account.about}`}
          {...{ account, lastResult, ids }}
        />
        <Places memberships={account.memberships} />
        {children}
        <Section title="Observations">
          <p className="max-w-reading">
            <Link to={paths.observations()} className="link">
              Observations of your work, and those you signed
            </Link>
            . They stay yours to read when you leave a cohort or an agency.
          </p>
        </Section>
        <DeviceList {...{ account, ids }} />
        <Looks account={account} />
      </Stack>
    </Column>
  )
}

function Profile({ account, lastResult, ids }: AccountProps) {
  const { name, email, timeZone, about } = account
  const [form, fields] = useActionForm(profileSchema, {
    id: 'profile',
    lastResult,
    intent: PROFILE,
    defaultValue: { name, timeZone, about: about ?? '' },
  })
  return (
    <Section title="You">
      <DescriptionList items={[{ term: 'Email', value: email }]} />
      <ActionForm form={form} intent={PROFILE} mutationId={ids.profile} preventScrollReset>
        <TextField
          field={fields.name}
          label="Your name"
          hint="The people of your cohort and your facilitators see it."
          autoComplete="name"
        />
        {about === null ? null : (
          <TextField
            field={fields.about}
            label="A line about you"
            hint="The public pages of the cohorts that you facilitate show it beside your name."
            optional
          />
        )}
        <Select
          field={fields.timeZone}
          label="Time zone"
          hint="Times are shown in this time zone."
          options={account.timeZones}
        />
        <FormActions>
          <SubmitButton>Save</SubmitButton>
        </FormActions>
      </ActionForm>
    </Section>
  )
}

function place(membership: Membership): { term: string; label: string; to: string } {
  const { word: term, page } = ROLES[membership.kind]
  if ('agencyName' in membership)
    return { term, label: membership.agencyName, to: page(membership.agencyId) }
  if (membership.kind === 'admin') return { term, label: 'The program', to: page('') }
  const leads = membership.kind === 'facilitator' && membership.lead
  return {
    term: leads ? 'Lead facilitator' : term,
    label: membership.cohortTitle,
    to: page(membership.cohortSlug),
  }
}

function Places({ memberships }: { memberships: Membership[] }) {
  const places = memberships.map(place)
  return (
    <Section title="Your cohorts and agencies">
      {places.length === 0 ? (
        <p className="text-muted">
          None yet. Accept an invitation, or{' '}
          <Link to={paths.cohorts()} className="link">
            buy seats in a cohort
          </Link>
          .
        </p>
      ) : (
        <ul className="flex flex-col divide-y divide-line border-y border-line">
          {places.map(({ term, label, to }) => (
            <li
              key={term + to}
              className="flex flex-wrap justify-between gap-x-6 py-3 wrap-anywhere"
            >
              <Link to={to} className="link font-semibold">
                {label}
              </Link>
              <span className="text-muted">{term}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Looks({ account: { looks, timeZone } }: Pick<AccountProps, 'account'>) {
  return (
    <Section
      title="Who has viewed your information"
      hint="The latest first."
      action={
        <Link to={paths.held()} className="link py-1">
          Everything held about me
        </Link>
      }
    >
      {looks.length === 0 ? (
        <p className="text-muted">No one yet.</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line border-y border-line">
          {looks.map(({ seq, viewer, thingKind, at }) => (
            <li key={seq} className="flex flex-wrap justify-between gap-x-6 py-2.5 wrap-anywhere">
              <span>
                {viewer} viewed {lookedAt(thingKind)}
              </span>
              <span className="text-muted">
                <Time at={at} zone={timeZone} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
