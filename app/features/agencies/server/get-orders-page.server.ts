import { listQuotes } from '~/features/checkout/index.server'
import { listOpenChoices } from '~/features/moves/index.server'
import type { Actor } from '~/platform/shared/actor'
import { FIRST_PAGE, type Find } from '~/platform/shared/lists/find'
import type { OrdersPage } from '../contract'
import { getAgencyOrders } from './agency-orders.server'
import { getAgencyHead } from './get-agency-head.server'

/** One page of the agency's orders, the newest first. */
export async function getOrdersPage(
  actor: Actor,
  wanted: string | null,
  find: Find = FIRST_PAGE,
): Promise<OrdersPage> {
  const agency = await getAgencyHead(actor, wanted)
  const [{ orders, ...found }, quotes, choices] = await Promise.all([
    getAgencyOrders(actor, agency.id, find),
    listQuotes(actor, agency.id),
    listOpenChoices(actor, agency.id),
  ])
  return { agency, orders, quotes, choices, find: { ...find, ...found } }
}
