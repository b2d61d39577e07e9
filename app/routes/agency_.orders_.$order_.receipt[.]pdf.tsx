import { renderOrderPaper } from '~/features/checkout/index.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { pdfDownload } from '~/platform/http/responses.server'

/** The receipt of an order as a document. */
export const loader = guarded(
  { access: 'signed-in', params: { order: param.uuid } },
  async ({ actor, params }) => pdfDownload(await renderOrderPaper(actor, params.order, 'receipt')),
)
