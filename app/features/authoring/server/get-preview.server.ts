import { orNotFound, programOf } from '~/features/catalog/index.server'
import { may } from '~/features/identity/index.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { Preview, PreviewPlace } from '../contract'
import { inPreview } from '../domain/links'
import { readingOrder, stepAt } from '../domain/reading-order'
import { previewContent } from './preview-content.server'

/**
 * One text of a program as its staff look at it, before its date too. Only for program staff; throws
 * NotFound for others, and for what is not there.
 * @param withAnswers gives what is right, and why, besides
 */
export function getPreview(
  actor: Actor,
  programId: string,
  place: PreviewPlace,
  withAnswers: boolean,
): Preview {
  if (!may(actor, 'content.preview')) throw new NotFound()
  const loaded = programOf(programId)
  const { program, vignettes } = loaded
  const { step, previous, next } = orNotFound(
    stepAt(readingOrder(program, vignettes), place) ?? undefined,
  )
  const module = 'module' in place ? orNotFound(loaded.modules.get(place.module)) : null
  const links = inPreview(programId, withAnswers)
  return {
    program: { id: program.id, title: program.title },
    module: module && { number: module.number, title: module.title },
    title: step.title,
    withAnswers,
    ...previewContent(loaded, step, { links, withAnswers }),
    ...{ previous, next },
  }
}
