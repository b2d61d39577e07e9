import { paths } from '~/platform/shared/paths'
import { Button } from '~/ui/button'
import { MutationId, SavedNote } from '~/ui/forms/form'
import { Form, useNavigation } from '~/ui/navigation'

/** Takes the next one in hand and opens it. */
export function ClaimNext({ mutationId, message }: { mutationId: string; message: string | null }) {
  const navigation = useNavigation()
  const sending = navigation.state !== 'idle' && navigation.formAction === paths.queue()
  return (
    <Form method="post" action={paths.queue()} className="flex flex-col items-start gap-2">
      <MutationId value={mutationId} />
      <Button type="submit" pending={sending}>
        Review next
      </Button>
      {message ? <SavedNote>{message}</SavedNote> : null}
    </Form>
  )
}
