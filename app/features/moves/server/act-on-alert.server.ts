import {
  type AlertForm,
  CREDIT_AGAIN,
  CREDIT_BY_HAND,
  LOOKED_AT,
  PAID_BACK,
} from '~/features/billing/contract'
import { checkOffAlert, confirmPaidBack, settleCredit } from '~/features/billing/index.server'
import type { Actor } from '~/platform/shared/actor'
import type { Done } from '~/platform/shared/done'

const DONE: Record<AlertForm['intent'], Done> = {
  [LOOKED_AT]: { title: 'Noted as looked at' },
  [PAID_BACK]: { title: 'Noted as paid back', text: 'The buyer gets an email.' },
  [CREDIT_AGAIN]: {
    title: 'Trying again',
    text: 'If the payment provider refuses it again, it comes back here.',
  },
  [CREDIT_BY_HAND]: { title: 'Noted as taken off at the payment provider' },
}

/** Staff say that they have made a credit note, and no one has seen it there yet. */
const NOT_SETTLED: Record<'not-seen' | 'noted', Done> = {
  'not-seen': {
    tone: 'info',
    title: 'Nothing was noted: the invoice still asks for this amount',
    text: 'No credit note of this amount is at the payment provider yet. Make it there, then press again.',
  },
  noted: {
    title: 'Noted: we look for your credit note',
    text: 'The payment provider can’t be reached now. We look there every few minutes, and this is settled by itself once the credit note is seen. If it is not there, you are told.',
  },
}

/** Does what one of the buttons of a warning about money asks for. Throws NotFound for anyone but program staff. */
export async function actOnAlert(actor: Actor, orderId: string, form: AlertForm): Promise<Done> {
  const { intent, alert, mutationId } = form
  if (intent === LOOKED_AT) await checkOffAlert(actor, orderId, form)
  else if (intent === PAID_BACK) await confirmPaidBack(actor, orderId, form)
  else {
    const byHand = intent === CREDIT_BY_HAND
    const settled = await settleCredit(actor, orderId, { alert, mutationId, byHand })
    if (settled !== 'done') return NOT_SETTLED[settled]
  }
  return DONE[intent]
}
