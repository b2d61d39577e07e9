import { getAgencyOrders } from '~/features/cohorts/index.server'
import type { Actor } from '~/platform/shared/actor'
import type { OrdersPage } from '../contract'
import { getAgencyHead } from './get-agency-head.server'

/** The agency's orders, the newest first. */
export async function getOrdersPage(actor: Actor, wanted: string | null): Promise<OrdersPage> {
  const agency = await getAgencyHead(actor, wanted)
  return { agency, orders: await getAgencyOrders(actor, agency.id) }
}
