import { DateField, TextField } from '~/ui/forms/field'
import {
  ActionForm,
  FormActions,
  type LastResult,
  MutationId,
  SubmitButton,
  usePlainForm,
} from '~/ui/forms/form'
import { ENTER_FIGURES, MOST_HOURS, type MonthFigures, PLEDGE_HOURS } from '../../contract'

interface Props {
  month: string
  mutationId: string
  lastResult: LastResult
}

type Part = 'staffTotal' | 'staffLeft' | 'familiesServed' | 'familiesEngaged'

/** Begins with the present month, and with what stands there. */
export function FiguresForm(props: Props & { months: readonly MonthFigures[] }) {
  const { month, months, mutationId, lastResult } = props
  const [form, field] = usePlainForm({ id: 'figures', lastResult, intent: ENTER_FIGURES })
  const entered = months.find((one) => one.month === month)
  const part = (name: Part) => {
    const own = field(name)
    return { ...own, initialValue: own.initialValue ?? entered?.[name] ?? undefined, min: 0 }
  }
  const whole = { type: 'number', inputMode: 'numeric', step: 1, width: 'short' } as const
  const when = field('month')
  return (
    <ActionForm form={form}>
      <input type="hidden" name="intent" value={ENTER_FIGURES} />
      <MutationId value={mutationId} />
      <DateField
        field={{ ...when, initialValue: when.initialValue ?? month.slice(0, 7) }}
        label="Month"
        hint="This month or one before it, such as 2026-11."
        type="month"
        max={month.slice(0, 7)}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          field={part('staffTotal')}
          label="Staff at the start of the month"
          optional
          {...whole}
        />
        <TextField
          field={part('staffLeft')}
          label="Staff who left in the month"
          optional
          {...whole}
        />
        <TextField field={part('familiesServed')} label="Families served" optional {...whole} />
        <TextField
          field={part('familiesEngaged')}
          label="Families engaged, as your agency counts it"
          optional
          {...whole}
        />
      </div>
      <FormActions>
        <SubmitButton>Save figures</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

export function PledgeForm({ month, mutationId, lastResult }: Props) {
  const [form, field] = usePlainForm({ id: 'pledge', lastResult, intent: PLEDGE_HOURS })
  const from = field('month')
  return (
    <ActionForm form={form}>
      <input type="hidden" name="intent" value={PLEDGE_HOURS} />
      <MutationId value={mutationId} />
      <div className="flex flex-wrap gap-6">
        <TextField
          field={{ ...field('hours'), min: 0, max: MOST_HOURS, step: 0.25 }}
          label="Hours for each coach and month"
          type="number"
          inputMode="decimal"
          width="short"
        />
        <DateField
          field={{ ...from, initialValue: from.initialValue ?? month.slice(0, 7) }}
          label="From"
          type="month"
          min={month.slice(0, 7)}
        />
      </div>
      <FormActions>
        <SubmitButton tone="secondary">Save pledge</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
