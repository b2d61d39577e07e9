import {
  BY_HAND,
  CREDIT_AGAIN,
  CREDIT_BY_HAND,
  LOOKED_AT,
  PAID_BACK,
} from '~/features/billing/contract'
import { alertWords } from '~/features/checkout/contract'
import { Button } from '~/ui/button'
import { MutationId } from '~/ui/forms/form'
import { Form } from '~/ui/navigation'
import { Notice, Section, Stack, Time } from '~/ui/page'
import type { AdminOrderPage, OrderAlert } from '../../contract'

interface Props {
  order: Pick<AdminOrderPage, 'alerts'>
  mutationId: string
  /** The reader's. */
  timeZone: string
}

/** The warnings of an order that wait for staff, each with what they can say or do. */
export function OrderAlerts({ order, mutationId, timeZone }: Props) {
  const open = order.alerts.filter(({ lookedAt }) => lookedAt === null)
  const looked = order.alerts.length - open.length
  if (order.alerts.length === 0) return null
  return (
    <Section title="To look at">
      <Stack>
        {open.map((alert) => {
          const { title, text } = alertWords(alert)
          return (
            <Notice key={alert.id} tone="warning" title={title}>
              <p>{text}</p>
              <p className="text-sm">
                Noticed <Time at={alert.noticedAt} zone={timeZone} />
              </p>
              {actsOf(alert).length > 0 ? (
                <Form method="post" className="pt-2">
                  <MutationId value={mutationId} />
                  <input type="hidden" name="alert" value={alert.id} />
                  <AlertButtons alert={alert} title={title} />
                </Form>
              ) : null}
            </Notice>
          )
        })}
        {looked > 0 ? (
          <p className="text-sm text-muted">
            {looked === 1 ? '1 more was looked at.' : `${looked} more were looked at.`}
          </p>
        ) : null}
      </Stack>
    </Section>
  )
}

/** Most are looked at; money that staff owe is paid, and a credit note is tried again or made by hand. */
function actsOf({ kind, detail }: OrderAlert): [intent: string, label: string][] {
  if (kind === 'refund' && detail === 'outside') return [[PAID_BACK, 'It was paid back']]
  // It is being looked for: asked for again meanwhile, it might be made twice.
  if (kind === 'credit' && detail === BY_HAND) return []
  if (kind === 'credit')
    return [
      [CREDIT_AGAIN, 'Try again'],
      [CREDIT_BY_HAND, 'We made it at the provider'],
    ]
  return [[LOOKED_AT, 'Looked at']]
}

const AlertButtons = ({ alert, title }: { alert: OrderAlert; title: string }) => (
  <div className="flex flex-wrap gap-2">
    {actsOf(alert).map(([intent, label]) => (
      <Button
        key={intent}
        type="submit"
        name="intent"
        value={intent}
        tone="secondary"
        size="small"
        aria-label={`${label}: ${title}`}
      >
        {label}
      </Button>
    ))}
  </div>
)
