import { Button, type ButtonProps } from '~/ui/button'
import { MutationId } from '~/ui/forms/form'
import { Form, useNavigation } from '~/ui/navigation'

type Props = Pick<
  ButtonProps,
  'id' | 'tone' | 'size' | 'children' | 'aria-keyshortcuts' | 'className'
> & {
  intent: string
  mutationId: string
  attemptId: string
  lockVersion?: number
  /** More hidden fields, by name. */
  fields?: [string, string][]
}

/** One button that does one thing to the submission of this page. */
export function SubmissionButton(props: Props) {
  const { intent, mutationId, attemptId, lockVersion, fields = [], ...button } = props
  const sending = useNavigation().formData?.get('intent') === intent
  return (
    <Form method="post">
      <MutationId value={mutationId} />
      <input type="hidden" name="attemptId" value={attemptId} />
      {lockVersion === undefined ? null : (
        <input type="hidden" name="lockVersion" value={lockVersion} />
      )}
      {fields.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button {...button} type="submit" name="intent" value={intent} pending={sending} />
    </Form>
  )
}
