import { type AlertKind, BY_HAND, NOT_SEEN } from '~/features/billing/contract'
import { formatMoney } from '~/platform/shared/money'

interface Alerted {
  kind: AlertKind
  detail: string
  expectedMinor: number | null
  foundMinor: number
  currency: string
}

interface Words {
  title: string
  /** It says what this means for the order, and what staff can do. */
  text: string
}

const DISPUTES: Record<string, { title: string; text: string }> = {
  inquiry: {
    title: 'A bank asks about this payment',
    text: 'No money has moved. Answer the question at the payment provider.',
  },
  closed: { title: 'A bank’s question is closed', text: 'No money has moved.' },
  open: {
    title: 'The payment is disputed',
    text: 'The bank holds the money until it has decided. Unclaimed seats are frozen. Coaches who are in stay in. Answer the dispute at the payment provider.',
  },
  lost: {
    title: 'The dispute is lost',
    text: 'The money is gone. Unclaimed seats stay frozen, and coaches who are in stay in. Decide together with the agency.',
  },
  won: {
    title: 'The dispute is won',
    text: 'The money is back, and the seats can be assigned again.',
  },
}

const REFUNDS: Record<string, (amount: string) => Words> = {
  refused: (amount) => ({
    title: `A refund of ${amount} was refused`,
    text: 'The payment provider did not take it, so no money went back. Its seats are back where there was room. Look at the payment there.',
  }),
  failed: (amount) => ({
    title: `A refund of ${amount} failed`,
    text: 'The bank sent the money back to us, so the buyer does not have it. Its seats are back where there was room. Find another way with the buyer.',
  }),
  outside: (amount) => ({
    title: `Pay back ${amount} yourselves`,
    text: 'The invoice was paid past the payment provider, so this part can’t go back through it. Pay it the way it came, such as by check or transfer, then confirm it on the page of the order: the ledger has it from then on, and the buyer gets an email.',
  }),
  canceled: (amount) => ({
    title: `A refund of ${amount} was canceled`,
    text: 'No money went back. Its seats are back where there was room.',
  }),
}

/** Staff read this about something that they must look at, on the page and in the mail. */
export function alertWords(alert: Alerted): Words {
  const { kind, detail, expectedMinor, foundMinor, currency } = alert
  const found = formatMoney(foundMinor, currency)
  if (kind === 'dispute')
    return DISPUTES[detail] ?? { title: 'A dispute', text: 'Look at it at the payment provider.' }
  if (kind === 'refund')
    return (
      REFUNDS[detail]?.(found) ?? {
        title: `A refund of ${found} was begun at the payment provider`,
        text: 'No one here chose seats for it. If everything was refunded, unclaimed seats were canceled, and coaches who are in stay in. If it was a part, no seat changed.',
      }
    )
  if (kind === 'credit') return creditWords(detail, found)
  if (kind === 'invoice') return invoiceWords(alert)
  const expected = formatMoney(expectedMinor ?? 0, currency)
  if (kind === 'amount')
    return {
      title: 'The amount is not the one that was ordered',
      text: `The order comes to ${expected}, and ${found} was charged. If the order was waiting, no seats were made. Refund the payment or settle the rest with the buyer.`,
    }
  if (kind === 'currency')
    return {
      title: 'The payment is in another currency',
      text: `${found} came in a currency that is not the order’s. It is not in the ledger, and makes no seats. Look at it at the payment provider.`,
    }
  return {
    title: 'More was refunded than was charged',
    text: `${expected} was charged, and ${found} went back. Look at the refunds at the payment provider.`,
  }
}

/** A part of an invoice that its provider would not take off. */
function creditWords(detail: string, found: string): Words {
  if (detail === BY_HAND)
    return {
      title: `We look for your credit note of ${found}`,
      text: 'One of you said that it was made at the payment provider, which could not be reached then. We look there every few minutes. There is nothing to do: once it is seen, this is settled.',
    }
  const ways =
    'Look at the invoice there. Have it tried again, or make the credit note there yourselves and say so here.'
  if (detail === NOT_SEEN)
    return {
      title: `No credit note of ${found} is at the payment provider`,
      text: `One of you said that it was made there. We looked, and the invoice still asks its buyer for this amount. ${ways}`,
    }
  return {
    title: `${found} could not be taken off the invoice`,
    text: `The payment provider refused the credit note, so its buyer is still asked for this amount. ${ways}`,
  }
}

/** An invoice that differs from its order; without an expected amount it is in another currency. */
function invoiceWords({ detail, expectedMinor, foundMinor, currency }: Alerted): Words {
  const found = formatMoney(foundMinor, currency)
  const expected = expectedMinor === null ? null : formatMoney(expectedMinor, currency)
  const differs =
    expected === null
      ? `It is for ${found}, in a currency that is not the order’s.`
      : expectedMinor === foundMinor
        ? `It is for ${found}, as the order is, but it is not the invoice that was made here.`
        : `It is for ${found}, and the order comes to ${expected}.`
  const parked = 'Nothing follows from it until you have settled it on the page of the order.'
  if (detail === 'draft')
    return {
      title: 'The invoice was not sent: its amount is not the order’s',
      text: `${differs} Perhaps a tax is set at the payment provider. Correct it there and the invoice leaves by itself, or send it as it is from the page of the order.`,
    }
  if (detail === 'void')
    return {
      title: 'The order’s invoice is void, and another one is there',
      text: `The seats stay as they are. ${parked}`,
    }
  return {
    title:
      detail === 'paid'
        ? 'An invoice that differs from the order was paid'
        : 'An invoice differs from the order',
    text: `${differs} ${parked}`,
  }
}
