import type { SandboxInvoiceAct } from '~/features/billing/contract'
import { formatMoney } from '~/platform/shared/money'
import { paths } from '~/platform/shared/paths'
import { Button, ButtonLink } from '~/ui/button'
import { FormActions, MutationId } from '~/ui/forms/form'
import { Form, useNavigation } from '~/ui/navigation'
import { Badge, Column, DescriptionList, Notice, PageHeader, Stack } from '~/ui/page'
import { INVOICE_STATES, type OrderPage } from '../../contract'
import { LastDay } from './order-standing'

const ACTS: { act: SandboxInvoiceAct; label: string }[] = [
  { act: 'paid', label: 'Pay with the sandbox card' },
  { act: 'partly-paid', label: 'Pay half of it' },
  { act: 'paid-outside', label: 'Pay by check, outside' },
  { act: 'overdue', label: 'Let it become overdue' },
  { act: 'uncollectible', label: 'Give it up as uncollectible' },
  { act: 'void', label: 'Withdraw it' },
]

interface SandboxInvoiceProps {
  order: OrderPage
  mutationId: string
  over: boolean
}

/** Stands where the provider's invoice page would be; the seller's buttons stand here, too. */
export function SandboxInvoicePage({ order, mutationId, over }: SandboxInvoiceProps) {
  const pressed = useNavigation().formData?.get('act')
  const { invoice, sums, currency } = order
  const isOpen = sums.owedMinor > 0
  return (
    <Column width="reading">
      <PageHeader
        back={{ to: paths.agencyOrder(order.id), label: `Order ${order.number}` }}
        eyebrow={<Badge tone="warning">Sandbox: no real money</Badge>}
        title={invoice?.number ? `Invoice ${invoice.number}` : 'Invoice'}
        lead="This page stands in for the invoice that a payment provider would show. Nothing is charged, whatever you press."
      />
      <Stack>
        {over ? (
          <Notice tone="error" title="That can no longer be done" live>
            The invoice has come to its end.
          </Notice>
        ) : null}
        <DescriptionList
          items={[
            { term: 'Status', value: invoice ? INVOICE_STATES[invoice.state] : '' },
            { term: 'Total', value: formatMoney(sums.totalMinor, currency) },
            { term: 'Paid', value: formatMoney(sums.paidMinor, currency) },
            {
              term: 'Still to pay',
              value: <strong>{formatMoney(sums.owedMinor, currency)}</strong>,
            },
            ...(invoice?.dueAt
              ? [
                  {
                    term: 'Due',
                    value: <LastDay at={invoice.dueAt} zone={order.cohort.timeZone} />,
                  },
                ]
              : []),
          ]}
        />
        {isOpen ? (
          <Form method="post">
            <MutationId value={mutationId} />
            <FormActions>
              {ACTS.map(({ act, label }, index) => (
                <Button
                  key={act}
                  type="submit"
                  name="act"
                  value={act}
                  tone={index === 0 ? 'primary' : 'secondary'}
                  pending={pressed === act}
                >
                  {label}
                </Button>
              ))}
            </FormActions>
          </Form>
        ) : (
          <div>
            <ButtonLink to={paths.agencyOrder(order.id)}>Back to the order</ButtonLink>
          </div>
        )}
      </Stack>
    </Column>
  )
}
