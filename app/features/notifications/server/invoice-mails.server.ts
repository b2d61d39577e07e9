import type { Tx } from '~/platform/db/client.server'
import { absoluteUrl } from '~/platform/mail/absolute-url.server'
import { queueMails } from '~/platform/mail/outbox.server'
import type { DomainEvents } from '~/platform/shared/events'
import { counted } from '~/platform/shared/lists/counts'
import { formatMoney } from '~/platform/shared/money'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { dayOf, formatDayInLetter } from '~/platform/shared/time'
import { isPlainNumber } from '../domain/plain-number'

type Told = DomainEvents['invoice.told']

interface Letter {
  subject: string
  heading: string
  paragraphs: string[]
}

const money = (minor: number, { currency }: Told) => formatMoney(minor, currency)
const dueOn = ({ dueAt, timeZone }: Told) => formatDayInLetter(dayOf(dueAt, timeZone), timeZone)
interface Numbered {
  number: string
  invoiceNumber?: string | null
  purchaseOrder?: string | null
}

/** The numbers by which accounts payable files an invoice. */
export const invoiceName = ({ invoiceNumber, number, purchaseOrder }: Numbered): string => {
  const ours = invoiceNumber ? `Invoice ${invoiceNumber}, order ${number}` : `Order ${number}`
  return purchaseOrder && isPlainNumber(purchaseOrder) ? `${ours}, PO ${purchaseOrder}` : ours
}
const bought = (told: Told) =>
  `${counted(told.quantity, 'seat')} in ${told.cohortTitle}${told.agencyName ? ` for ${isolated(told.agencyName)}` : ''}`
const owed = (told: Told) => `${money(told.owedMinor, told)} is to be paid by ${dueOn(told)}.`

const SANDBOX =
  'This is the sandbox, where no real money moves. Its page of the invoice asks you to sign in; the page of a payment company does not.'

const partPaid = (told: Told) =>
  `We received a part of it: ${money(told.paidMinor, told)} so far, for ${bought(told)}. ${money(told.owedMinor, told)} is still to be paid. The due date is ${dueOn(told)}.`

/** The program decided this when the invoice was taken back: only what no coach's seat has used goes back. */
const goesBack = (told: Told): string[] => {
  const { paidMinor, backMinor } = told
  if (paidMinor === 0) return []
  const [paid, back] = [money(paidMinor, told), money(backMinor, told)]
  if (backMinor === 0)
    return [`The ${paid} that was paid on it pays for the seats of coaches who are enrolled.`]
  const rest = backMinor < paidMinor ? ' The rest pays for seats of coaches who are enrolled.' : ''
  return [
    `${paid} was paid on it. ${back} of that goes back the way it came, without anything for you to do.${rest}`,
  ]
}

/** Accounts payable reads this; null where the news is for the buyer alone. */
const FOR_PAYABLE: Record<Told['word'], ((told: Told) => Letter) | null> = {
  sent: (told) => ({
    subject: `${invoiceName(told)}: ${money(told.owedMinor, told)}`,
    heading: 'An invoice to pay',
    paragraphs: [`This invoice is for ${bought(told)}.`, owed(told)],
  }),
  revised: (told) => ({
    subject: `${invoiceName(told)}: ${money(told.owedMinor, told)}, instead of the one before`,
    heading: 'A new invoice takes the place of the one before',
    paragraphs: [`Please do not pay the earlier invoice for ${bought(told)} anymore.`, owed(told)],
  }),
  overdue: (told) => ({
    subject: `${invoiceName(told)} is overdue`,
    heading: 'This invoice is overdue',
    paragraphs: [
      `${money(told.owedMinor, told)} for ${bought(told)} was due on ${dueOn(told)}, and has not reached us yet. If it is on its way, there is nothing to do.`,
    ],
  }),
  'part-paid': (told) => ({
    subject: `${invoiceName(told)}: ${money(told.owedMinor, told)} still to pay`,
    heading: 'Thank you, a part of this invoice is paid',
    paragraphs: [partPaid(told)],
  }),
  paid: (told) => ({
    subject: `${invoiceName(told)}: paid`,
    heading: 'Thank you, this invoice is paid',
    paragraphs: [
      `We received ${money(told.totalMinor - told.owedMinor, told)} for ${bought(told)}.`,
    ],
  }),
  settled: (told) => ({
    subject: `${invoiceName(told)}: nothing more to pay`,
    heading: 'Nothing more is to be paid on this invoice',
    paragraphs: [`The rest of it was taken off. It was for ${bought(told)}.`],
  }),
  uncollectible: null,
  void: (told) => ({
    subject: `${invoiceName(told)} was withdrawn`,
    heading: 'This invoice was withdrawn',
    paragraphs: [`Please do not pay it anymore. It was for ${bought(told)}.`, ...goesBack(told)],
  }),
}

const FOR_BUYER: Record<Told['word'], (told: Told) => Letter> = {
  sent: (told) => ({
    subject: `Order ${told.number}: the invoice was sent`,
    heading: 'We sent the invoice to accounts payable',
    paragraphs: [
      `You ordered ${bought(told)}. ${owed(told)}`,
      'The page of your order says what is paid and owed, and has the invoice as a PDF.',
    ],
  }),
  revised: (told) => ({
    subject: `Order ${told.number}: a new invoice takes the place of the one before`,
    heading: 'Your invoice was replaced',
    paragraphs: [
      `There is a new invoice for ${bought(told)}. The earlier one is void. ${owed(told)}`,
      'Your seats and invitations stay as they are.',
    ],
  }),
  overdue: (told) => ({
    subject: `Order ${told.number}: the invoice is overdue`,
    heading: 'Your invoice is overdue',
    paragraphs: [
      `${money(told.owedMinor, told)} for ${bought(told)} was due on ${dueOn(told)}. Please ask accounts payable whether it is on its way.`,
      told.reminder >= 3
        ? 'This is the last reminder that we send.'
        : 'If it is paid already, there is nothing to do.',
    ],
  }),
  'part-paid': (told) => ({
    subject: `Order ${told.number}: a part of the invoice is paid`,
    heading: 'Thank you, a part of your invoice is paid',
    paragraphs: [partPaid(told), 'The page of your order says what is paid and owed.'],
  }),
  paid: (told) => ({
    subject: `Order ${told.number}: the invoice is paid`,
    heading: 'Thank you, your invoice is paid',
    paragraphs: [
      `We received ${money(told.totalMinor - told.owedMinor, told)} for ${bought(told)}.`,
      'The receipt is on the page of your order.',
    ],
  }),
  settled: (told) => ({
    subject: `Order ${told.number}: nothing more to pay`,
    heading: 'Nothing more is to be paid on your invoice',
    paragraphs: [`The rest of the invoice for ${bought(told)} was taken off.`],
  }),
  uncollectible: (told) => ({
    subject: `Order ${told.number}: the invoice was not paid`,
    heading: 'Your invoice was not paid',
    paragraphs: [
      `${money(told.owedMinor, told)} for ${bought(told)} did not reach us. Seats that no one has taken cannot be assigned now, and open invitations to them have ended. Coaches who are enrolled go on as before.`,
      'Once the invoice is paid, the other seats can be assigned again.',
    ],
  }),
  void: (told) => ({
    subject: `Order ${told.number}: the invoice was withdrawn`,
    heading: 'Your invoice was withdrawn',
    paragraphs: [
      `Nothing is to be paid for ${bought(told)} anymore.`,
      ...goesBack(told),
      `Seats that no one has taken are gone, and open invitations to them have ended. Coaches who are enrolled go on as before.`,
    ],
  }),
}

/** Letters about an invoice: one to the buyer, and one to each address of accounts payable. */
export function mailInvoice(tx: Tx, told: Told): Promise<void> {
  const which =
    told.word === 'revised'
      ? `/${told.invoiceNumber}`
      : told.word === 'part-paid'
        ? `/${told.paidMinor}`
        : told.reminder || ''
  const key = `invoice/${told.orderId}/${told.word}${which}`
  const order = absoluteUrl(paths.agencyOrder(told.orderId))
  const toBuyer = {
    ...{ key, to: told.buyerEmail, toPersonId: told.buyerId, template: `invoice-${told.word}` },
    ...FOR_BUYER[told.word](told),
    action: { label: 'See the order', url: order },
  }
  const letter = FOR_PAYABLE[told.word]?.(told)
  // The sandbox's own page asks whoever opens it to sign in; a payment company's does not.
  const inSandbox = told.pageUrl?.startsWith('/') ? [SANDBOX] : []
  const page = told.pageUrl ? new URL(told.pageUrl, order).href : order
  const toPayable = told.emails
    // The buyer reads the news once, but needs the way to pay as well.
    .filter((email) => told.word === 'sent' || email !== told.buyerEmail)
    .flatMap((to, index) =>
      letter
        ? [
            {
              ...{ key: `${key}/payable/${index}`, to, template: `invoice-${told.word}-payable` },
              ...{ ...letter, paragraphs: [...letter.paragraphs, ...inSandbox] },
              action: { label: 'Open the invoice', url: page },
            },
          ]
        : [],
    )
  return queueMails(tx, [toBuyer, ...toPayable])
}
