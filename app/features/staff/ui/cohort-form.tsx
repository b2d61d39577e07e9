import type { ReactNode } from 'react'
import type { BroughtHoliday, CohortFormValues, CohortPreview } from '~/features/cohorts/contract'
import { SAVE_COHORT } from '~/features/cohorts/contract'
import type { Zone } from '~/platform/shared/zones/zones'
import type { FieldLike } from '~/ui/forms/field'
import {
  ActionForm,
  FormActions,
  type LastResult,
  SubmitButton,
  usePlainForm,
} from '~/ui/forms/form'
import { HOLIDAY_ROWS, HolidayFields } from './holiday-fields'
import { PreviewPanel } from './preview-panel'
import { STEP_ROWS } from './price-fields'
import { TermsFields } from './terms-fields'

const ROWS = { ...HOLIDAY_ROWS, ...STEP_ROWS }

export interface SaveAnswer {
  lastResult?: LastResult
  preview?: CohortPreview | undefined
}

interface CohortFormProps {
  values: CohortFormValues
  answer: SaveAnswer | undefined
  zones: readonly Zone[]
  mutationId: string
  opened: boolean
  /** It is not saved yet. */
  unsaved: boolean
  /** Words on the button that saves. */
  save: string
  /** The holidays that came along from the cohort that is copied. */
  brought?: readonly BroughtHoliday[]
  /** Fields and hidden inputs of one of the two forms only. */
  children?: (field: (name: string) => FieldLike) => ReactNode
}

/** "holidays[1].from" in what was sent, or in what the page began with. */
function valueAt(values: unknown, name: string): unknown {
  return name
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], values)
}

/** A cohort's terms. The first press previews; the preview brings the button that saves just that. */
export function CohortForm(props: CohortFormProps) {
  const { values, answer, zones, mutationId, opened, unsaved, save, children } = props
  const lastResult = answer?.lastResult
  const [form, fieldOf] = usePlainForm({ id: 'cohort', lastResult, intent: SAVE_COHORT })
  const pressed = lastResult?.initialValue?.intent === SAVE_COHORT ? lastResult.initialValue : null
  const sent: Record<string, unknown> | null = pressed && {
    ...pressed,
    ...answer?.preview?.changed,
  }
  const brought = answer?.preview?.brought ?? props.brought ?? []
  const field = (name: string): FieldLike => ({
    ...fieldOf(name),
    initialValue: valueAt(sent ?? values, name),
  })
  const rowsOf = (name: 'holidays' | 'steps'): unknown[] => {
    const rows = (sent ? sent[name] : values[name]) ?? []
    return Array.isArray(rows) ? rows : []
  }
  return (
    <ActionForm form={form} intent={SAVE_COHORT} mutationId={mutationId} things={ROWS}>
      {answer?.preview ? <PreviewPanel preview={answer.preview} save={save} /> : null}
      {children?.(field)}
      <TermsFields {...{ field, zones, opened, unsaved }} steps={rowsOf('steps')} />
      <HolidayFields
        // New where another first day has brought other holidays.
        key={String(valueAt(sent ?? values, 'broughtFor') ?? '')}
        {...{ field, brought }}
        rows={rowsOf('holidays')}
      />
      <FormActions>
        <SubmitButton tone={answer?.preview ? 'secondary' : 'primary'}>
          {answer?.preview ? 'Preview again' : 'Preview'}
        </SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
