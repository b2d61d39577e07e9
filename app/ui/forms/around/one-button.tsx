import { Button, type ButtonTone } from '../../button'
import { Form, useNavigation } from '../../navigation'
import { MutationId } from '../mutation-id'

interface Props {
  intent: string
  mutationId: string
  fields?: Record<string, string>
  /** Screen readers hear it after the label, where a page has several of these. */
  about?: string
  action?: string
  tone?: ButtonTone
  children: string
}

/** A form of one button about one thing. It lights when it was pressed, also where a list of them shares one mutation. */
export function OneButton({
  intent,
  mutationId,
  fields = {},
  about,
  action,
  tone = 'secondary',
  children,
}: Props) {
  const sent = useNavigation().formData
  const pending = Object.entries({ intent, mutationId, ...fields }).every(
    ([name, value]) => sent?.get(name) === value,
  )
  return (
    <Form method="post" {...(action ? { action } : {})} preventScrollReset>
      <input type="hidden" name="intent" value={intent} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <MutationId value={mutationId} />
      <Button type="submit" tone={tone} size="small" pending={pending}>
        <span>{children}</span>
        {about === undefined ? null : <span className="sr-only">, {about}</span>}
      </Button>
    </Form>
  )
}
