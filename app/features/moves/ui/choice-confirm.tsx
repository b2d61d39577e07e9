import { BANK_DAYS } from '~/features/billing/contract'
import { counted } from '~/platform/shared/lists/counts'
import { formatMoney } from '~/platform/shared/money'
import { paths } from '~/platform/shared/paths'
import { formatDays } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import { ActionForm, FormActions, SubmitButton, usePlainForm } from '~/ui/forms/form'
import { Section } from '~/ui/page'
import { type ChoicePage, MOVE, type Picked, STAY, targetWords } from '../contract'

interface Props {
  page: ChoicePage
  picked: Picked
  mutationId: string
}

/** The second look at a choice: all that will happen, and the button that does it. */
export function ChoiceConfirm({ page, picked, mutationId }: Props) {
  const [form] = usePlainForm({ id: 'choose' })
  const { title, button, pending, effects, seen } = sayOf(page, picked)
  return (
    <Section title={title} hint="Nothing is done yet. When you confirm, this happens:">
      <ul className="flex max-w-reading list-disc flex-col gap-1 pl-5">
        {effects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      <ActionForm form={form} mutationId={mutationId}>
        <input type="hidden" name="choice" value={picked.choice} />
        {picked.target ? <input type="hidden" name="to" value={picked.target.slug} /> : null}
        {seen ? (
          <>
            <input type="hidden" name="seenMinor" value={seen.refundMinor} />
            <input type="hidden" name="seenOffMinor" value={seen.offMinor} />
          </>
        ) : null}
        <FormActions>
          <SubmitButton pendingLabel={pending}>{button}</SubmitButton>
          <ButtonLink to={paths.orderChoice(page.orderId)} tone="quiet">
            Go back to the choices
          </ButtonLink>
        </FormActions>
      </ActionForm>
    </Section>
  )
}

interface Said {
  title: string
  button: string
  pending: string
  effects: string[]
  seen: { refundMinor: number; offMinor: number } | null
}

const LAST = 'You can’t choose again for this order.'

function sayOf(page: ChoicePage, { choice, target }: Picked): Said {
  const { cohort, seats, number, held } = page
  const all = `${counted(seats, 'seat')} of order ${number}`
  if (choice === STAY)
    return {
      title: `Stay in ${cohort.title}?`,
      ...{ button: 'Confirm: stay', pending: 'Saving', seen: null },
      effects: [
        `${all} ${seats === 1 ? 'stays' : 'stay'} in ${cohort.title}, with its new dates.`,
        'Nothing is refunded.',
        LAST,
      ],
    }
  if (choice === MOVE && target) {
    const { title, startsOn: from, endsOn: to, timeZone: zone, refundMinor } = target
    return {
      title: `Move to ${title}?`,
      ...{ button: 'Confirm: move the seats', pending: 'Moving the seats' },
      seen: target,
      effects: [
        `${title} runs ${formatDays({ from, to, zone }, 'year')}.`,
        targetWords(target, page.currency),
        ...(page.owedMinor > target.offMinor
          ? [
              `${formatMoney(page.owedMinor - target.offMinor, page.currency)} is still to be paid on the invoice.`,
            ]
          : []),
        ...(refundMinor > 0 ? [BACK] : []),
        'Coaches who move get an email, and open invitations are sent anew.',
        LAST,
      ],
    }
  }
  const { refundMinor, offMinor } = page
  const money = formatMoney(refundMinor, page.currency)
  return {
    title: refundMinor > 0 ? `Refund ${money}?` : 'End these seats?',
    button: refundMinor > 0 ? `Confirm: refund ${money}` : 'Confirm: end these seats',
    ...{ pending: 'Refunding', seen: page },
    effects: [
      `${all} ${seats === 1 ? 'ends' : 'end'}.`,
      ...(held > 0
        ? [
            `${held === 1 ? '1 coach is' : `${held} coaches are`} out of the cohort, and can still read what they wrote.`,
          ]
        : []),
      ...(offMinor > 0
        ? [
            `${formatMoney(offMinor, page.currency)} is taken off the invoice, so that nothing is owed on it anymore.`,
          ]
        : []),
      ...(refundMinor > 0 ? [`${money} is refunded. ${BACK}`] : ['There is nothing to refund.']),
      LAST,
    ],
  }
}

const BACK = `The money goes back to the card or account that paid. Banks take up to ${BANK_DAYS} days to show it.`
