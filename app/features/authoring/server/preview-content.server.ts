import {
  addressBody,
  type BodyKey,
  type LessonBody,
  type LinkAddresses,
  type ModuleCheck,
  type PreviewAnswers,
  type Skill,
} from '~/features/catalog/contract'
import { entryOf, type LoadedProgram, orNotFound } from '~/features/catalog/index.server'
import type { Preview, PreviewContent, PreviewItem } from '../contract'
import { type PreviewStep, readingOrder } from '../domain/reading-order'
import { vignettePart } from '../domain/vignette-part'

interface Shown {
  links: LinkAddresses
  withAnswers: boolean
}

type Made = Pick<Preview, 'hash' | 'content'>

/** The content that stands at a step of a program. */
export function previewContent(loaded: LoadedProgram, step: PreviewStep, shown: Shown): Made {
  const { place, kind } = step
  if ('vignette' in place) return vignette(loaded, place.vignette, shown)
  const { module, document } = place
  if (kind === 'lesson') return lesson(loaded, `${module}/${document}`, shown)
  if (kind === 'check') return check(loaded, entryOf(loaded.checks, module), shown)
  if (kind === 'reflection') return reflection(loaded, module, shown)
  if (kind === 'practice') return practice(loaded, module, shown)
  const { body, hash } = entryOf(loaded.discussions, module)
  return { hash, content: { kind: 'discussion', body: addressBody(body, shown.links) } }
}

function lesson(loaded: LoadedProgram, address: string, { links, withAnswers }: Shown): Made {
  const { id, hash, moduleKey, ...its } = orNotFound(loaded.lessonsByAddress.get(address))
  const { objectives } = orNotFound(loaded.modules.get(moduleKey))
  const content: PreviewContent = {
    kind: 'lesson',
    ...{ summary: its.summary, minutes: its.minutes },
    teaches: named(loaded, its.teaches),
    objectives: its.objectives.flatMap((number) => objectives[number - 1] ?? []),
    body: addressBody(entryOf(loaded.bodies, id), links),
    answers: withAnswers ? answersIn(loaded, entryOf(loaded.keys, id)) : null,
  }
  return { hash, content }
}

function reflection(loaded: LoadedProgram, module: string, { links }: Shown): Made {
  const { hash, minutes, skills, body } = entryOf(loaded.reflections, module)
  const content: PreviewContent = {
    ...{ kind: 'reflection', minutes },
    skills: named(loaded, skills),
    body: addressBody(body, links),
    rubric: entryOf(loaded.rubrics, module),
  }
  return { hash, content }
}

function practice(loaded: LoadedProgram, module: string, { links }: Shown): Made {
  const { hash, body, skill, ...prompt } = entryOf(loaded.practices, module)
  const { commitment, notePrompts, observation } = prompt
  const content: PreviewContent = {
    kind: 'practice',
    body: addressBody(body, links),
    skill: nameOf(loaded, skill),
    focus: named(loaded, observation.focus),
    prompt: { commitment, notePrompts, observation },
  }
  return { hash, content }
}

function check(loaded: LoadedProgram, { hash, skills, items }: ModuleCheck, shown: Shown): Made {
  const asked = items.map(
    ({ options, ...item }): PreviewItem => ({
      ...item,
      options: shown.withAnswers ? options : options.map(({ key, text }) => ({ key, text })),
    }),
  )
  const content: PreviewContent = {
    kind: 'check',
    skills: named(loaded, skills).map((skill) => ({
      ...skill,
      items: asked.filter((item) => item.skill === skill.id),
    })),
  }
  return { hash, content }
}

function vignette(loaded: LoadedProgram, id: string, { withAnswers }: Shown): Made {
  const one = entryOf(loaded.vignettes, id)
  const { hash, reference, because } = one
  const body: LessonBody = {
    ...{ hash, headings: [] },
    segments: [vignettePart(id, one, entryOf(loaded.instruments, one.instrument))],
  }
  const content: PreviewContent = {
    ...{ kind: 'vignette', body },
    answers: withAnswers ? { [id]: { kind: 'vignette', reference, because } } : null,
    usedIn: lessonsWith(loaded, id),
  }
  return { hash, content }
}

/** The lessons in which a vignette is scored, in order. */
const lessonsWith = ({ program, lessons, bodies }: LoadedProgram, vignetteId: string) => {
  const uses = ({ segments }: LessonBody) =>
    segments.some((part) => part.kind === 'vignette' && part.vignette === vignetteId)
  const using = [...lessons.values()].filter(({ id }) => uses(entryOf(bodies, id)))
  const at = new Set(using.map(({ moduleKey, slug }) => `${moduleKey}/${slug}`))
  return readingOrder(program, {}).filter(
    ({ place }) => 'module' in place && at.has(`${place.module}/${place.document}`),
  )
}

/** The key of a body; a vignette's place in it gets its reference. */
const answersIn = (loaded: LoadedProgram, key: BodyKey): PreviewAnswers =>
  Object.fromEntries(
    Object.entries(key).map(([part, its]) => {
      if (its.kind !== 'vignette') return [part, its]
      const { reference, because } = entryOf(loaded.vignettes, its.vignette)
      return [part, { kind: 'vignette', reference, because }]
    }),
  )

const nameOf = ({ skills }: LoadedProgram, id: string): Pick<Skill, 'id' | 'title'> => {
  const { title } = orNotFound(skills.get(id))
  return { id, title }
}
const named = (loaded: LoadedProgram, ids: readonly string[]) => ids.map((id) => nameOf(loaded, id))
