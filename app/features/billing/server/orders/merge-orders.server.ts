import type { MergePart } from '~/features/identity/index.server'

/** The columns of this room that name a person, for the merging of two accounts. */
export const mergeOrders: MergePart = {
  moves: { seat_order: { bought_by_id: ['order', 'orders'] } },
}
