import { PLAY_PROVIDER, type SandboxMove } from '~/features/billing/contract'
import { Button } from '~/ui/button'
import { FormActions, MutationId } from '~/ui/forms/form'
import { Form } from '~/ui/navigation'
import { Section } from '~/ui/page'
import type { AdminOrderPage } from '../../contract'

const WHILE_PAID: [SandboxMove, string][] = [
  ['refund-all', 'Refund everything there'],
  ['refund-half', 'Refund half there'],
  ['dispute-open', 'The buyer’s bank disputes it'],
]
const WHILE_DISPUTED: [SandboxMove, string][] = [
  ['dispute-won', 'The bank decides for us'],
  ['dispute-lost', 'The bank decides for the buyer'],
]
const AFTER_LOSS: [SandboxMove, string][] = [['dispute-won', 'The bank reverses its decision']]

function movesOf(state: AdminOrderPage['state']) {
  if (state === 'disputed') return WHILE_DISPUTED
  return state === 'dispute-lost' ? AFTER_LOSS : WHILE_PAID
}

/** In the sandbox no one else is there to do what happens at a provider, so staff can. */
export function SandboxProvider({
  order,
  mutationId,
}: {
  order: AdminOrderPage
  mutationId: string
}) {
  return (
    <Section
      title="Sandbox: the provider’s side"
      hint="Play what happens at a payment provider or at a bank, and see what follows here. No real money moves."
    >
      <Form method="post" preventScrollReset>
        <MutationId value={mutationId} />
        <input type="hidden" name="intent" value={PLAY_PROVIDER} />
        <FormActions>
          {movesOf(order.state).map(([move, label]) => (
            <Button key={move} type="submit" name="move" value={move} tone="secondary">
              {label}
            </Button>
          ))}
        </FormActions>
      </Form>
    </Section>
  )
}
