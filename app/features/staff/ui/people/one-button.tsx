import type { ReactNode } from 'react'
import { Button, type ButtonTone } from '~/ui/button'
import { MutationId } from '~/ui/forms/form'
import { Form } from '~/ui/navigation'

interface Props {
  intent: string
  mutationId: string
  fields?: Record<string, string>
  tone?: ButtonTone
  children: ReactNode
}

/** A form of one button. */
export const OneButton = ({
  intent,
  mutationId,
  fields = {},
  tone = 'secondary',
  children,
}: Props) => (
  <Form method="post" preventScrollReset>
    <input type="hidden" name="intent" value={intent} />
    {Object.entries(fields).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <MutationId value={mutationId} />
    <Button type="submit" tone={tone} size="small">
      {children}
    </Button>
  </Form>
)
