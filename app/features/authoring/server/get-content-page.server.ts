import type { BoundWording, Lesson, Module } from '~/features/catalog/contract'
import {
  allPrograms,
  entryOf,
  type LoadedProgram,
  orNotFound,
} from '~/features/catalog/index.server'
import { may } from '~/features/identity/index.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { ModuleText, ProgramContent } from '../contract'
import { type PreviewStep, readingOrder, stepAt } from '../domain/reading-order'
import { titlesBySlug, wordingUses } from '../domain/wording-use'

/**
 * Every program with its report and its texts. Only for program staff; throws NotFound for others.
 * @param bound the wordings that cohorts began with, from the room that knows them
 */
export function getContentPage(actor: Actor, bound: readonly BoundWording[]): ProgramContent[] {
  if (!may(actor, 'content.preview')) throw new NotFound()
  return allPrograms().map((loaded) =>
    contentOf(
      loaded,
      bound.filter(({ program }) => program === loaded.program.id),
    ),
  )
}

function contentOf(loaded: LoadedProgram, bound: readonly BoundWording[]): ProgramContent {
  const { program, report, vignettes } = loaded
  const { parts, gaps, skills, questions } = report
  const order = readingOrder(program, vignettes)
  const wordingOf = wordingUses(bound)
  const stepOf = (place: PreviewStep['place']) => orNotFound(stepAt(order, place)?.step)
  const text = (kind: BoundWording['kind'], { id, hash }: { id: string; hash: string }) => ({
    hash,
    use: wordingOf({ kind, key: id, hash }),
  })
  const lessonText = (lesson: Lesson): ModuleText => ({
    step: stepOf({ module: lesson.moduleKey, document: lesson.slug }),
    ...text('lesson', lesson),
  })
  const others = ({ key, ...module }: Module): ModuleText[] => {
    const step = (document: string) => stepOf({ module: key, document })
    const { check, reflection, discussion, practice } = module
    return [
      ...(check ? [{ step: step('check'), ...text('check', check) }] : []),
      ...(reflection ? [{ step: step('reflection'), ...text('reflection', reflection) }] : []),
      ...(discussion ? [unbound(step('discussion'), entryOf(loaded.discussions, key))] : []),
      ...(practice ? [unbound(step('practice'), entryOf(loaded.practices, key))] : []),
    ]
  }
  return {
    ...{ id: program.id, title: program.title, parts, gaps, skills, questions },
    cohorts: titlesIn(bound),
    lessons: report.lessons.map((figures) => ({
      ...figures,
      ...lessonText(orNotFound(loaded.lessons.get(figures.id))),
    })),
    modules: program.modules.map((module) => ({
      ...{ number: module.number, title: module.title },
      texts: others(module),
    })),
    vignettes: order.flatMap((step) =>
      'vignette' in step.place ? [unbound(step, entryOf(vignettes, step.place.vignette))] : [],
    ),
  }
}

const unbound = (step: PreviewStep, { hash }: { hash: string }): ModuleText => ({
  ...{ step, hash },
  use: null,
})

const titlesIn = (bound: readonly BoundWording[]): string[] => [...titlesBySlug(bound).values()]
