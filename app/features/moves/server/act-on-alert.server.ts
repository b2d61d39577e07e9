import {
  type AlertForm,
  CREDIT_AGAIN,
  CREDIT_BY_HAND,
  LOOKED_AT,
  PAID_BACK,
} from '~/features/billing/contract'
import { confirmPaidBack, lookAtAlert, settleCredit } from '~/features/billing/index.server'
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

/** Does what one of the buttons of a warning about money asks for. Throws NotFound for anyone but program staff. */
export async function actOnAlert(actor: Actor, orderId: string, form: AlertForm): Promise<Done> {
  const { intent, alert, mutationId } = form
  if (intent === LOOKED_AT) await lookAtAlert(actor, orderId, form)
  else if (intent === PAID_BACK) await confirmPaidBack(actor, orderId, form)
  else await settleCredit(actor, orderId, { alert, mutationId, byHand: intent === CREDIT_BY_HAND })
  return DONE[intent]
}
