import { BARRIERS } from '~/features/practice/contract'
import type { BarrierId } from '~/features/transfer/contract'
import { addDays } from '~/platform/shared/time'
import { DateField, Select, TextArea, TextField } from '~/ui/forms/field'
import {
  ActionForm,
  FormActions,
  type LastResult,
  MutationId,
  SubmitButton,
  usePlainForm,
} from '~/ui/forms/form'
import {
  BARRIER_SETTLED,
  BARRIER_TRIED,
  type BarrierStepView,
  type BarriersPage,
  OWN_BARRIER,
  SOMEONE_ELSE,
} from '../../contract'

interface Props {
  barrier: BarrierId
  mutationId: string
  lastResult: LastResult
}

/** A form that changes a barrier says which step its reader saw. */
function About({ barrier, seen, mutationId }: Omit<Props, 'lastResult'> & { seen: number }) {
  return (
    <>
      <input type="hidden" name="barrier" value={barrier} />
      <input type="hidden" name="seen" value={seen} />
      <MutationId value={mutationId} />
    </>
  )
}

/** One press: it was tried, or it is settled. */
export function NextStepForm({ step, ...props }: Props & { step: BarrierStepView }) {
  const { barrier, lastResult } = props
  const intent = step.state === 'open' ? BARRIER_TRIED : BARRIER_SETTLED
  const [form] = usePlainForm({ id: `step-${barrier}`, lastResult, intent })
  return (
    <ActionForm form={form}>
      <input type="hidden" name="intent" value={intent} />
      <About {...props} seen={step.number} />
      <FormActions>
        <SubmitButton tone="secondary">
          <span>{step.state === 'open' ? 'Mark as tried' : 'Mark as settled'}</span>
          <span className="sr-only">: {BARRIERS[barrier]}</span>
        </SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

/** The form asks who owns it, what will be tried, and until when. It is open where it was refused. */
export function OwnForm({
  step,
  page,
  ...props
}: Props & { step: BarrierStepView | null; page: BarriersPage }) {
  const { barrier, lastResult } = props
  const [form, field] = usePlainForm({ id: `own-${barrier}`, lastResult, intent: OWN_BARRIER })
  const isRefused = lastResult?.initialValue?.intent === OWN_BARRIER
  const begun = step?.state === 'open' ? step : null
  const value = (name: string, first: string | undefined) => {
    const own = field(name)
    return { ...own, initialValue: own.initialValue ?? first }
  }
  const isLead = page.leads.some(({ personId }) => personId === step?.ownerId)
  const isOther = step !== null && step.ownerId === null
  const owner = isLead ? (step?.ownerId ?? undefined) : isOther ? SOMEONE_ELSE : undefined
  const title = BARRIERS[barrier]
  return (
    <details open={isRefused || undefined}>
      <summary className="link inline-flex min-h-11 items-center">
        <span>{step?.gone ? 'Name a new owner' : ACTIONS[step?.state ?? 'none']}</span>
        <span className="sr-only">: {title}</span>
      </summary>
      <ActionForm form={form}>
        <input type="hidden" name="intent" value={OWN_BARRIER} />
        <About {...props} seen={step?.number ?? 0} />
        <Select
          field={value('owner', owner)}
          label="Who owns it?"
          placeholder="Choose someone"
          options={[
            ...page.leads.map(({ personId, name }) => ({ value: personId, label: name })),
            { value: SOMEONE_ELSE, label: 'Someone else' },
          ]}
        />
        <TextField
          field={value('ownerName', isOther ? step.owner : undefined)}
          label="Name, if it’s someone else"
          hint="A colleague who can change something. Never a family’s name."
          optional
        />
        <TextArea
          field={value('trying', begun?.trying)}
          label="What will be tried?"
          hint="A small trial: one thing, in one place."
          rows={3}
        />
        <DateField
          field={{ ...value('until', begun?.until ?? addDays(page.today, 30)), min: page.today }}
          label="Until when?"
        />
        <FormActions>
          <SubmitButton tone={step ? 'secondary' : 'primary'}>
            Save<span className="sr-only">: {title}</span>
          </SubmitButton>
        </FormActions>
      </ActionForm>
    </details>
  )
}

const ACTIONS = {
  none: 'Name an owner',
  open: 'Change',
  tried: 'Try something else',
  settled: 'Open again',
} as const
