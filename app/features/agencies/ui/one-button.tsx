import { Button } from '~/ui/button'
import { MutationId } from '~/ui/forms/form'
import { Form, useNavigation } from '~/ui/navigation'

interface OneButtonProps {
  intent: string
  field: string
  value: string
  mutationId: string
  label: string
  about: string
}

/** A form of one button about one thing. */
export function OneButton({ intent, field, value, mutationId, label, about }: OneButtonProps) {
  const sent = useNavigation().formData
  const pending = sent?.get('mutationId') === mutationId && sent.get(field) === value
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name={field} value={value} />
      <MutationId value={mutationId} />
      <Button type="submit" tone="secondary" size="small" pending={pending}>
        <span>{label}</span>
        <span className="sr-only">, {about}</span>
      </Button>
    </Form>
  )
}
