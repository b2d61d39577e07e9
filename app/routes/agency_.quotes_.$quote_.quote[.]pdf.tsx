import { renderQuote } from '~/features/checkout/index.server'
import { doorTo } from '~/features/identity/contract'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { pdfDownload } from '~/platform/http/responses.server'

/** A quote as a document, to take to whoever decides. */
export const loader = guarded(
  { access: doorTo('agency.orders.read'), params: { quote: param.uuid } },
  async ({ actor, params }) => pdfDownload(await renderQuote(actor, params.quote)),
)
