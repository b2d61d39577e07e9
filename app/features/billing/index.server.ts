export { type InvoiceFacts, invoiceState } from './domain/invoices'
export { orderState } from './domain/orders'
export { partPaid } from './domain/part-paid'
export { shareOfSeat } from './domain/refunds'
export { sendMoney, strikeOff } from './server/credits/send-credits.server'
export { settleCredit } from './server/credits/settle-credit.server'
export { acceptInvoice } from './server/invoices/accept-invoice.server'
export { changeBilling } from './server/invoices/change-billing.server'
export { closeOrder } from './server/invoices/close-order.server'
export { confirmInvoice, lookAgain, lookQuietly } from './server/invoices/confirm-invoice.server'
export { correctionWork } from './server/invoices/correct-at-provider.server'
export { playSandboxInvoice } from './server/invoices/play-sandbox-invoice.server'
export { remindOfInvoices } from './server/invoices/remind-of-invoices.server'
export { confirmPaidBack } from './server/money/confirm-paid-back.server'
export { lookAtAlert } from './server/money/look-at-alert.server'
export { lockOrder } from './server/money/order-of-money.server'
export { playProvider } from './server/money/play-provider.server'
export { readAccount } from './server/money/read-account.server'
export { previewRefund, refundOrder } from './server/money/refund-order.server'
export { oweRefund, sendQuietly } from './server/money/send-refunds.server'
export { buySeats } from './server/orders/buy-seats.server'
export {
  findBillingOfOther,
  findBuyingAgency,
  findLed,
  findNumberOfOther,
  findUnseenAgencies,
  keepNumber,
  ledMark,
  lockBuyer,
  makeAgency,
  TO_BE_MADE,
} from './server/orders/buying-agency.server'
export { createOrder } from './server/orders/create-order.server'
export { findLastBought } from './server/orders/find-last-bought.server'
export { confirmOrder, getCheckoutOrder } from './server/orders/get-checkout-order.server'
export { lastBilled } from './server/orders/last-billings.server'
export { mergeOrders } from './server/orders/merge-orders.server'
export {
  datedInvoice,
  invoiceOf,
  type ListedOrder,
  mayPay,
  mayPaySql,
  mentions,
  ORDER_COLUMNS,
  type OrderColumns,
  readOrders,
  toOrderView,
} from './server/orders/read-order.server'
export {
  closeQuietly,
  findOpenOrder,
  lookAtOpenOrders,
  replaceOrder,
} from './server/orders/replace-orders.server'
export { findRoom, onward, type Placed, reserve } from './server/orders/reserve.server'
export { stateSql } from './server/orders/state-sql.server'
export { askAboutPayments, askAtStart } from './server/payments/ask-about-payments.server'
export { continuePayment } from './server/payments/continue-payment.server'
export { payDifferencesTo } from './server/payments/differences.server'
export { fulfillOrder } from './server/payments/fulfill-order.server'
export { payInSandbox, payLaterInSandbox } from './server/payments/pay-in-sandbox.server'
export { receivePaymentMessage } from './server/payments/receive-payment-message.server'
export { sendToPayment } from './server/payments/send-to-payment.server'
