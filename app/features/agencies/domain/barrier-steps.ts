import type { BarrierForm, BarrierState } from '../contract'

/**
 * Where a barrier stands after a step; null where the step is not possible from there. Whoever names an owner anew, or something
 * else to try, opens it again, also after it was settled.
 */
export function nextState(
  state: BarrierState | null,
  step: BarrierForm['intent'],
): BarrierState | null {
  if (step === 'own') return 'open'
  if (step === 'tried') return state === 'open' ? 'tried' : null
  return state === 'tried' ? 'settled' : null
}
