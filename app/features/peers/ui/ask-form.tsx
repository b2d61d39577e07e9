import { MODES } from '~/features/catalog/contract'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { useActionForm } from '~/ui/forms/checked-form'
import { CheckboxGroup, DateField, RadioGroup, Select } from '~/ui/forms/field'
import { ActionForm, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { Link } from '~/ui/navigation'
import { EmptyState, Notice } from '~/ui/page'
import { ASK_PEER, type AskPage, askPeerSchema, PEER_REQUESTS } from '../contract'

interface Props extends AskPage {
  mutationId: string
  lastResult: LastResult
}

const modes = Object.entries(MODES).map(([value, label]) => ({ value, label }))

/** A coach asks one other coach of the cohort to observe them. */
export function AskForm({ cohort, peers, skills, today, lastDay, left, ...props }: Props) {
  const [form, fields] = useActionForm(askPeerSchema, {
    ...{ id: 'ask', intent: ASK_PEER, lastResult: props.lastResult },
    defaultValue: { cohort: cohort.slug, proposedOn: today },
  })
  if (peers.length === 0)
    return (
      <EmptyState title="No one to ask yet">
        The other coaches of your cohort appear here when they have accepted their seats.
      </EmptyState>
    )
  if (left === 0)
    return (
      <Notice
        tone="info"
        title={`You have ${PEER_REQUESTS.open} open requests`}
        action={
          <Link to={paths.observations({ cohort: cohort.slug })} className="link">
            See your requests
          </Link>
        }
      >
        Cancel one, or ask again when one is done.
      </Notice>
    )
  return (
    <ActionForm form={form} intent={ASK_PEER} mutationId={props.mutationId}>
      <input type="hidden" name="cohort" value={cohort.slug} />
      <Select
        field={fields.peer}
        label="Whom do you ask?"
        placeholder="Choose a coach"
        options={peers.map(({ enrollmentId, name, agencyName }) => ({
          value: enrollmentId,
          label: `${isolated(name)}, ${isolated(agencyName)}`,
        }))}
      />
      <CheckboxGroup
        field={fields.skills}
        label="What should they look at?"
        hint="One to three skills of one kind. Fewer is better."
        options={skills.map(({ id, title, instrument }) => ({
          ...{ value: id, label: title, hint: instrument },
        }))}
      />
      <RadioGroup field={fields.mode} label="How will they see it?" options={modes} />
      <DateField
        field={fields.proposedOn}
        label="Which day do you have in mind?"
        hint="You can agree on another day between you."
        min={today}
        max={lastDay}
      />
      <FormActions>
        <SubmitButton>Send request</SubmitButton>
      </FormActions>
      <p className="max-w-reading text-sm text-muted">
        They’re told by email who asks, and can accept or decline without a reason. A request is
        open for {PEER_REQUESTS.days} days. You can have {PEER_REQUESTS.open} open requests at a
        time.
      </p>
    </ActionForm>
  )
}
