import { EXEMPTION_REASONS, REMOVE_EXEMPTION } from '~/features/identity/contract'
import { optionsOf } from '~/ui/forms/choice'
import { RadioGroup } from '~/ui/forms/field'
import {
  ActionForm,
  FormActions,
  type LastResult,
  SubmitButton,
  usePlainForm,
} from '~/ui/forms/form'
import { Name, Section } from '~/ui/page'

interface Props {
  agencyName: string
  number: string
  mutationId: string
  lastResult: LastResult
}

/** The number under which an agency pays no tax: staff take it away where it does not hold. */
export function ExemptionForm({ agencyName, number, mutationId, lastResult }: Props) {
  const [form, field] = usePlainForm({ id: 'exemption', lastResult, intent: REMOVE_EXEMPTION })
  return (
    <Section title="The agency’s tax exemption" id="exemption">
      <p className="max-w-reading">
        <Name>{agencyName}</Name> <span>pays no tax under the number</span> <bdi>{number}</bdi>
        <span>
          , and its next order begins with it. Without it the next order has tax, unless the buyer
          enters a number again. Orders that were placed stay as they are.
        </span>
      </p>
      <ActionForm
        form={form}
        intent={REMOVE_EXEMPTION}
        mutationId={mutationId}
        className="max-w-reading"
        preventScrollReset
      >
        <input type="hidden" name="seen" value={number} />
        <RadioGroup
          field={field('reason')}
          label="Why remove it?"
          hint="Kept in the log of changes."
          options={optionsOf(EXEMPTION_REASONS)}
        />
        <FormActions>
          <SubmitButton tone="secondary">Remove the number</SubmitButton>
        </FormActions>
      </ActionForm>
    </Section>
  )
}
