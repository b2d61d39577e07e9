import type { ComponentType } from 'react'
import { BranchCard } from './branch/branch-card'
import { CheckCard } from './check/check-card'
import type { PartProps } from './form/use-part'
import { IfThenCard } from './if-then/if-then-card'
import type { PartKind } from './kinds'
import { OrderCard } from './order/order-card'
import { PauseCard } from './pause/pause-card'
import { RewriteCard } from './rewrite/rewrite-card'
import { RulerCard } from './ruler/ruler-card'
import { SortCard } from './sort/sort-card'
import { VignetteCard } from './vignette/vignette-card'

/** The card of each kind: on screen, without scripts, and in print. */
const CARDS: { readonly [K in PartKind]: ComponentType<PartProps<K>> } = {
  check: CheckCard,
  branch: BranchCard,
  sort: SortCard,
  order: OrderCard,
  rewrite: RewriteCard,
  vignette: VignetteCard,
  ruler: RulerCard,
  pause: PauseCard,
  'if-then': IfThenCard,
}

/** The card for a part of any kind. */
export const cardOf = (kind: PartKind) => CARDS[kind] as ComponentType<PartProps>
