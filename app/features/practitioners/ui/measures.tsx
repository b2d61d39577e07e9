import { formatDay } from '~/platform/shared/time'
import { buttonClass } from '~/ui/button'
import { useActionForm } from '~/ui/forms/checked-form'
import { DateField, type FieldLike, Select, TextField } from '~/ui/forms/field'
import { ActionForm, FieldGroup, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { Section } from '~/ui/page'
import {
  ADD_MEASURE,
  addMeasureSchema,
  CORRECT_MEASURE,
  correctMeasureSchema,
  DELETE_MEASURE,
  deleteMeasureSchema,
  type OutsideMeasureView,
  TOOLS,
  totalWords,
} from '../contract'
import type { PractitionerProps } from './practitioner-props'

const OPTIONS = Object.entries(TOOLS).map(([value, { title }]) => ({ value, label: title }))

const RANGE_HINT = 'Only for HOVRS and another tool: the totals that it can give, as in its manual.'

/** Totals of tools from elsewhere: the list, each with its correction, and a form for the next. */
export function Measures({ page, mutationId, lastResult }: PractitionerProps) {
  const { measures, today } = page
  return (
    <Section
      title="Outside measures"
      hint="If your agency already uses a tool, keep its total and day beside what you see. No items, and no names."
    >
      {measures.length === 0 ? (
        <p className="max-w-reading text-muted">None yet.</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line border-y border-line">
          {measures.map((measure) => (
            <Measure
              // A correction that was stored closes its form.
              key={`${measure.id} ${measure.tool} ${measure.otherTool} ${measure.total} ${JSON.stringify(measure.range)} ${measure.takenOn}`}
              {...{ measure, today, mutationId, lastResult }}
            />
          ))}
        </ul>
      )}
      <AddMeasure key={measures.length} {...{ today, mutationId, lastResult }} />
    </Section>
  )
}

interface FormProps {
  today: string
  mutationId: string
  lastResult: LastResult
}

function AddMeasure({ today, mutationId, lastResult }: FormProps) {
  const [form, fields] = useActionForm(addMeasureSchema, {
    ...{ id: 'measure', lastResult, intent: ADD_MEASURE },
    defaultValue: { takenOn: today },
  })
  return (
    <details open={isOf(lastResult, ADD_MEASURE) ? true : undefined} className="print:hidden">
      <summary className={buttonClass('secondary')}>Add an outside measure</summary>
      <ActionForm form={form} intent={ADD_MEASURE} mutationId={mutationId} className="mt-5">
        <MeasureFields fields={fields} today={today} />
        <FormActions>
          <SubmitButton>Save measure</SubmitButton>
        </FormActions>
      </ActionForm>
    </details>
  )
}

function MeasureFields({
  fields,
  today,
}: {
  fields: Record<'tool' | 'otherTool' | 'total' | 'rangeLow' | 'rangeHigh' | 'takenOn', FieldLike>
  today: string
}) {
  return (
    <>
      <Select field={fields.tool} label="Tool" options={OPTIONS} placeholder="Choose a tool" />
      <TextField
        field={fields.otherTool}
        label="Name of another tool"
        hint="Only if you chose “Another tool”."
        autoComplete="off"
        width="medium"
        optional
      />
      <TextField
        field={fields.total}
        label="Total"
        hint="The total or overall score, as a number."
        inputMode="decimal"
        autoComplete="off"
        width="short"
      />
      <FieldGroup legend="Range of the tool" hint={RANGE_HINT}>
        <TextField
          field={fields.rangeLow}
          label="Lowest total"
          inputMode="decimal"
          autoComplete="off"
          width="short"
          optional
        />
        <TextField
          field={fields.rangeHigh}
          label="Highest total"
          inputMode="decimal"
          autoComplete="off"
          width="short"
          optional
        />
      </FieldGroup>
      <DateField field={fields.takenOn} label="Day of the measurement" max={today} />
    </>
  )
}

const isOf = (lastResult: LastResult, intent: string, measure?: string): boolean =>
  lastResult?.initialValue?.intent === intent &&
  (measure === undefined || lastResult.initialValue.measure === measure)

const toolName = ({ tool, otherTool }: OutsideMeasureView): string => otherTool ?? TOOLS[tool].title

interface MeasureProps extends FormProps {
  measure: OutsideMeasureView
}

function Measure(props: MeasureProps) {
  const { measure, lastResult } = props
  const { id, tool, total, range, takenOn, corrected } = measure
  const isOpen = isOf(lastResult, CORRECT_MEASURE, id)
  return (
    <li className="flex flex-col gap-1 py-3 wrap-anywhere">
      <span className="flex flex-wrap items-baseline justify-between gap-x-6">
        <span className="font-semibold">
          <bdi>{toolName(measure)}</bdi>
        </span>
        <span className="tabular-nums">{totalWords(tool, total, range)}</span>
      </span>
      <span className="text-sm text-muted">
        {corrected ? `${formatDay(takenOn, 'year')} · corrected` : formatDay(takenOn, 'year')}
      </span>
      <details open={isOpen ? true : undefined} className="print:hidden">
        <summary className={buttonClass('quiet', 'small')}>
          Correct or delete
          <span className="sr-only">{` the measure of ${formatDay(takenOn, 'year')}`}</span>
        </summary>
        <CorrectMeasure {...props} lastResult={isOpen ? lastResult : undefined} />
        <DeleteMeasure {...props} />
      </details>
    </li>
  )
}

function CorrectMeasure({ measure, today, mutationId, lastResult }: MeasureProps) {
  const { id, tool, otherTool, total, range, takenOn } = measure
  const [form, fields] = useActionForm(correctMeasureSchema, {
    ...{ id: `correct-${id}`, lastResult, intent: CORRECT_MEASURE },
    defaultValue: {
      ...{ tool, otherTool: otherTool ?? '', total: String(total), takenOn },
      ...(range && { rangeLow: String(range.low), rangeHigh: String(range.high) }),
    },
  })
  return (
    <ActionForm form={form} intent={CORRECT_MEASURE} mutationId={mutationId} className="mt-4">
      <input type="hidden" name="measure" value={id} />
      <MeasureFields fields={fields} today={today} />
      <FormActions>
        <SubmitButton tone="secondary">Save correction</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

function DeleteMeasure({ measure: { id }, mutationId }: MeasureProps) {
  const [form] = useActionForm(deleteMeasureSchema, {
    ...{ id: `delete-${id}`, intent: DELETE_MEASURE },
  })
  return (
    <ActionForm form={form} intent={DELETE_MEASURE} mutationId={mutationId} className="mt-4">
      <input type="hidden" name="measure" value={id} />
      <FormActions>
        <SubmitButton tone="danger">Delete this measure</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
