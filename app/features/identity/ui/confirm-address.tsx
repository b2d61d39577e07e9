import { paths } from '~/platform/shared/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Form } from '~/ui/navigation'
import { Column, PageHeader, Stack } from '~/ui/page'
import type { AddressLink } from '../contract'

/** Whoever opened the link that proves an address confirms it with one press. */
export function ConfirmAddress({ link }: { link: AddressLink }) {
  if (link.state === 'over')
    return (
      <Column width="reading">
        <PageHeader
          title="This link no longer works"
          lead="It was canceled, replaced by a newer one, or is older than two days. Ask program staff for another one."
        />
      </Column>
    )
  if (link.state === 'confirmed')
    return (
      <Column width="reading">
        <PageHeader
          title="This address is confirmed"
          lead={`You sign in to Footbridge with ${link.email}.`}
        />
        <ButtonLink to={paths.signIn()}>Sign in</ButtonLink>
      </Column>
    )
  return (
    <Column width="reading">
      <PageHeader
        title="Is this your address?"
        lead={`Program staff entered ${link.email} for your Footbridge account. Confirm it, and you sign in with it from then on.`}
      />
      <Stack>
        <Form method="post">
          <Button type="submit">Confirm this address</Button>
        </Form>
        <p className="text-muted">If this isn’t you, close this page. Nothing changes then.</p>
      </Stack>
    </Column>
  )
}
