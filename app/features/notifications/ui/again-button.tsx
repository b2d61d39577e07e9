import { Button } from '~/ui/button'
import { MutationId } from '~/ui/forms/form'
import { Form } from '~/ui/navigation'

interface Props {
  fields: Record<string, string>
  mutationId: string
  label: string
  /** The thing that the button is about, for screen readers. */
  about: string
}

/** A form of one button in a row of a table. */
export const AgainButton = ({ fields, mutationId, label, about }: Props) => (
  <Form method="post" preventScrollReset>
    {Object.entries(fields).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <MutationId value={mutationId} />
    <Button type="submit" tone="secondary" size="small" aria-label={`${label}: ${about}`}>
      {label}
    </Button>
  </Form>
)
