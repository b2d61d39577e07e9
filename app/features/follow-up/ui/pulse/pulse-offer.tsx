import { paths } from '~/platform/shared/paths'
import { type Day, formatMonth } from '~/platform/shared/time'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { MutationId } from '~/ui/forms/mutation-id'
import { Form } from '~/ui/navigation'
import { SKIP_PULSE } from '../../contract/words'

/** A calm offer in the first days of a month. It can be put off with one press. */
export function PulseOffer({
  offer,
  from,
}: {
  offer: { cohort: string; month: Day; mutationId: string } | null
  from: 'learn' | 'practice'
}) {
  if (!offer) return null
  const { cohort, month, mutationId } = offer
  return (
    <Card
      title={`How was work in your corner? ${formatMonth(month)}`}
      actions={
        <>
          <ButtonLink to={paths.pulse({ cohort })} tone="secondary">
            Answer in a minute
          </ButtonLink>
          <Form method="post" action={paths.pulse({ cohort })}>
            <input type="hidden" name="intent" value={SKIP_PULSE} />
            <input type="hidden" name="cohort" value={cohort} />
            <input type="hidden" name="month" value={month} />
            <input type="hidden" name="from" value={from} />
            <MutationId value={mutationId} />
            <Button type="submit" tone="quiet">
              Not this month
            </Button>
          </Form>
        </>
      }
    >
      <p className="max-w-reading">
        Ten statements about your workplace, not about you. No one else sees your answers.
      </p>
    </Card>
  )
}
