export { checkCode } from './server/begin/check-code.server'
export { getCheckout } from './server/begin/get-checkout.server'
export { giveSeat } from './server/comp/give-seat.server'
export { getGiveSeats, giveSeats } from './server/comp/give-seats.server'
export { cancelGift } from './server/gifts/end-gift.server'
export { acceptOffer, declineOffer, readOffer } from './server/gifts/join.server'
export { isGifted } from './server/gifts/open-gift.server'
export { remindGifted } from './server/gifts/remind-gifted.server'
export { listOwnOrders } from './server/list-own-orders.server'
export { mergeQuotes } from './server/merge-quotes.server'
export { confirmOrderPage, getOrderPage } from './server/order-page/get-order-page.server'
export {
  isSettledByCredit,
  orderStory,
  type StoryEntry,
  staffEventsOf,
} from './server/order-page/order-events.server'
export {
  type BillingRow,
  type InvoiceRow,
  ORDER_BILLINGS,
  ORDER_INVOICE,
  ORDER_LINES,
} from './server/order-page/order-row.server'
export { sumsOf } from './server/order-page/order-sums.server'
export { renderOrderPaper } from './server/papers/render-paper.server'
export { askQuote } from './server/quotes/ask-quote.server'
export { getQuote, listQuotes } from './server/quotes/get-quote.server'
export { orderQuote } from './server/quotes/order-quote.server'
export { renderQuote } from './server/quotes/render-quote.server'
export { getRevenueFile, listRevenue } from './server/revenue/list-revenue.server'
export { forgetTyped, keepTyped, readTyped } from './server/typed/typed-form.server'
