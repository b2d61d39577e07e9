import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { Button, ButtonLink } from '~/ui/button'
import { FormActions } from '~/ui/forms/form'
import { Form } from '~/ui/navigation'
import { LeavingWarning } from '~/ui/offline'
import { Column, PageHeader, Stack } from '~/ui/page'

interface SignOutProps {
  name: string
  stay: string
  /** Where one goes afterward. */
  next: string | null
}

export function SignOutPage({ name, stay, next }: SignOutProps) {
  return (
    <Column width="reading">
      <PageHeader title="Sign out?" lead={`You are signed in as ${isolated(name)}.`} />
      <Stack>
        <LeavingWarning />
        <Form method="post" action={paths.signOut(next ?? undefined)}>
          <FormActions>
            <Button type="submit">Sign out</Button>
            <ButtonLink to={stay} tone="quiet">
              Stay signed in
            </ButtonLink>
          </FormActions>
        </Form>
      </Stack>
    </Column>
  )
}
