import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { formatDeadline } from '~/platform/shared/time'
import { Button, ButtonLink } from '~/ui/button'
import { useActionForm } from '~/ui/forms/checked-form'
import { Select, TextField } from '~/ui/forms/field'
import { ActionForm, type LastResult, MutationId, SubmitButton } from '~/ui/forms/form'
import { Form } from '~/ui/navigation'
import { Column, Notice, PageHeader, Stack } from '~/ui/page'
import {
  LEAVE_LIST,
  MOST_WAITED,
  NO_AGENCY_YET,
  OFFER_HOURS,
  type WaitingPage as Page,
  type RanOut,
  WAIT,
  waitSchema,
} from '../contract'

interface WaitingProps extends Page {
  lastResult: LastResult
}

/** A full cohort: to join its waiting list, to see how far one has come, and to leave it. */
export function WaitingPage(props: WaitingProps) {
  const { cohort, joinable, buyable, entry, ranOut } = props
  return (
    <Column width="reading">
      <PageHeader
        back={{ to: paths.cohort(cohort.slug), label: cohort.title }}
        title="Waiting list"
        lead={`When places come free, they are offered in the order of this list, to the first for whom they are enough. An offer is kept for ${OFFER_HOURS} hours; then it goes on to the next.`}
      />
      <Stack>
        {entry ? <Waits {...props} entry={entry} /> : null}
        {ranOut ? <OfferRanOut {...props} ranOut={ranOut} /> : null}
        {entry || (ranOut && buyable) ? null : joinable ? (
          <JoinForm {...props} />
        ) : (
          <Notice
            tone="info"
            title="No one has to wait here now"
            action={<ButtonLink to={paths.cohort(cohort.slug)}>See the cohort</ButtonLink>}
          >
            A cohort has a waiting list while it can be joined and all of its places are taken.
          </Notice>
        )}
      </Stack>
    </Column>
  )
}

const places = (count: number) => (count === 1 ? '1 seat' : `${count} seats`)

function Waits({
  cohort,
  entry,
  mutationId,
}: WaitingProps & { entry: NonNullable<Page['entry']> }) {
  const { seats, agencyName, ahead, offerUntil } = entry
  const forWhom = agencyName ? ` for ${isolated(agencyName)}` : ''
  return (
    <>
      {offerUntil ? (
        <Notice
          tone="success"
          title={`${places(seats)} ${seats === 1 ? 'is' : 'are'} kept for you`}
          action={<ButtonLink to={paths.checkout(cohort.slug, seats)}>Buy now</ButtonLink>}
        >
          Until {formatDeadline(offerUntil, cohort.timeZone)}.
        </Notice>
      ) : (
        <Notice tone="info" title={`You wait for ${places(seats)}${forWhom}`}>
          {ahead === 0
            ? 'You are next. We email you as soon as there is room.'
            : `${ahead} ${ahead === 1 ? 'stands' : 'stand'} before you. We email you as soon as it is your turn.`}
        </Notice>
      )}
      <Form method="post">
        <input type="hidden" name="intent" value={LEAVE_LIST} />
        <MutationId value={mutationId} />
        <Button type="submit" tone="secondary">
          Leave the waiting list
        </Button>
      </Form>
    </>
  )
}

/** No one bought in time what was kept for the reader: when that was, and what can be done now. */
function OfferRanOut({
  cohort,
  joinable,
  buyable,
  ranOut: { seats, until },
}: WaitingProps & { ranOut: RanOut }) {
  return (
    <Notice
      tone="info"
      title={`Your offer of ${places(seats)} has expired`}
      action={
        buyable ? (
          <ButtonLink to={paths.checkout(cohort.slug, seats)}>Go to checkout</ButtonLink>
        ) : undefined
      }
    >
      {`${seats === 1 ? 'It was' : 'They were'} kept for you until ${formatDeadline(until, cohort.timeZone)}.`}
      {joinable ? (
        <span> If you still need seats, join again below. You start at the end of the list.</span>
      ) : null}
      {buyable ? (
        <span> There is room in the cohort now, so you can buy without waiting.</span>
      ) : null}
    </Notice>
  )
}

function JoinForm({ agencies, ranOut, lastResult, mutationId }: WaitingProps) {
  const [form, fields] = useActionForm(waitSchema, {
    id: 'wait',
    intent: WAIT,
    lastResult,
    defaultValue: { agency: agencies[0]?.id ?? NO_AGENCY_YET, seats: String(ranOut?.seats ?? 1) },
  })
  return (
    <ActionForm form={form} intent={WAIT} mutationId={mutationId}>
      {agencies.length > 0 ? (
        <Select
          field={fields.agency}
          label="Who are the seats for?"
          options={[
            ...agencies.map(({ id, name }) => ({ value: id, label: name })),
            { value: NO_AGENCY_YET, label: 'Myself, or an agency that is not here yet' },
          ]}
        />
      ) : (
        <input type="hidden" name={fields.agency.name} value={NO_AGENCY_YET} />
      )}
      <TextField
        field={fields.seats}
        label="How many seats do you need?"
        hint="One for yourself, or several for an agency."
        type="number"
        inputMode="numeric"
        min={1}
        max={MOST_WAITED}
        width="short"
      />
      <div>
        <SubmitButton pendingLabel="Joining">Join the waiting list</SubmitButton>
      </div>
    </ActionForm>
  )
}
