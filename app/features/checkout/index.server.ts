export { mergeQuotes } from './server/merge-quotes.server'
export { askQuote } from './server/quotes/ask-quote.server'
export { getQuote, listQuotes, renderQuote } from './server/quotes/get-quote.server'
export { orderQuote } from './server/quotes/order-quote.server'
