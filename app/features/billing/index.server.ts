export { type InvoiceFacts, invoiceState } from './domain/invoices'
export { orderState } from './domain/orders'
export { partPaid } from './domain/part-paid'
export { shareOfSeat } from './domain/refunds'
export { creditInvoice, sendCreditsAndRefunds } from './server/credits/send-credits.server'
export { settleCredit } from './server/credits/settle-credit.server'
export { acceptInvoice } from './server/invoices/accept-invoice.server'
export { changeBilling } from './server/invoices/change-billing.server'
export { closeOrder } from './server/invoices/close-order.server'
export {
  confirmInvoice,
  refreshStaleInvoice,
  tryRefreshInvoice,
} from './server/invoices/confirm-invoice.server'
export { billingCorrectionJob } from './server/invoices/correct-at-provider.server'
export { playSandboxInvoice } from './server/invoices/play-sandbox-invoice.server'
export { remindOfInvoices } from './server/invoices/remind-of-invoices.server'
export { checkOffAlert } from './server/money/check-off-alert.server'
export { confirmPaidBack } from './server/money/confirm-paid-back.server'
export { lockOrder } from './server/money/order-of-money.server'
export { playProvider } from './server/money/play-provider.server'
export { readAccount } from './server/money/read-account.server'
export { previewRefund, refundOrder } from './server/money/refund-order.server'
export { oweRefund, trySendRefunds } from './server/money/send-refunds.server'
export { buySeats } from './server/orders/buy-seats.server'
export {
  AGENCY_TO_BE_MADE,
  findBillingOfOther,
  findBuyingAgency,
  findLedAgencies,
  findTaxNumberOfOther,
  findUnseenAgencies,
  keepTaxExemptNumber,
  ledMark,
  lockBuyer,
  makeAgency,
} from './server/orders/buying-agency.server'
export { createOrder } from './server/orders/create-order.server'
export { findLastBought } from './server/orders/find-last-bought.server'
export { confirmOrder, getCheckoutOrder } from './server/orders/get-checkout-order.server'
export { lastBillingsSql } from './server/orders/last-billings.server'
export { mergeOrders } from './server/orders/merge-orders.server'
export { findRoom, type Placed, placeOrder, startPayment } from './server/orders/place-order.server'
export {
  datedInvoice,
  invoiceSql,
  type ListedOrder,
  mayPay,
  mayPaySql,
  ORDER_COLUMNS,
  type OrderColumns,
  orderSearchSql,
  readOrders,
  toOrderView,
} from './server/orders/read-order.server'
export {
  confirmOpenOrders,
  findOpenOrder,
  replaceOrder,
  tryClosePage,
} from './server/orders/replace-orders.server'
export { stateSql } from './server/orders/state-sql.server'
export { askAboutPayments, askAtStart } from './server/payments/ask-about-payments.server'
export { continuePayment } from './server/payments/continue-payment.server'
export { setDifferenceSettler } from './server/payments/difference-settler.server'
export { fulfillOrder } from './server/payments/fulfill-order.server'
export { payInSandbox, payLaterInSandbox } from './server/payments/pay-in-sandbox.server'
export { receivePaymentMessage } from './server/payments/receive-payment-message.server'
export { sendToPayment } from './server/payments/send-to-payment.server'
