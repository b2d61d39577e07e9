import type { Vignette } from '../contract'
import { referenceOf } from '../parts/part-rules'
import { programOf } from './catalog-store.server'

export interface PlacedVignette extends Vignette {
  /** Whoever scores it in a lesson is shown its reference there. */
  inLesson: boolean
}

/**
 * The program's vignettes with their references, by id: pages show a reference only once it is scored.
 * Throws NotFound.
 */
export function getVignettes(programId: string): ReadonlyMap<string, PlacedVignette> {
  const loaded = programOf(programId)
  const shown = new Set(
    Object.values(loaded.keys).flatMap((body) =>
      Object.values(body).map((key) => referenceOf(key, loaded)),
    ),
  )
  return new Map(
    Object.values(loaded.vignettes).map((one) => [one.id, { ...one, inLesson: shown.has(one) }]),
  )
}
