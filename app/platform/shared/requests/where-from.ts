import { type Actor, isA } from '../actor'
import { paths } from '../paths'

interface Back {
  to: string
  label: string
}

/** The page from which this reader has most likely come to one that belongs to no role; undefined without a role. */
export function whereFrom(actor: Actor): Back | undefined {
  if (isA(actor, 'facilitator')) return { to: paths.facilitate(), label: 'Facilitate' }
  if (isA(actor, 'coach')) return { to: paths.practice(), label: 'Practice' }
  if (isA(actor, 'observer')) return { to: paths.newObservation(), label: 'Observe' }
  if (isA(actor, 'agency-lead')) return { to: paths.agency(), label: 'Agency' }
  return isA(actor, 'admin') ? { to: paths.admin(), label: 'Program' } : undefined
}
