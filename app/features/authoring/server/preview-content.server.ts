import {
  type AnswerSheets,
  addressBody,
  type BodyKey,
  type LessonBody,
  type LinkAddresses,
  type ModuleCheck,
  referenceOf,
  type Skill,
  sheetOf,
  type Vignette,
  vignetteAlone,
} from '~/features/catalog/contract'
import { entryOf, type LoadedProgram, orNotFound } from '~/features/catalog/index.server'
import type { Preview, PreviewContent, PreviewItem } from '../contract'
import { type PreviewStep, readingOrder } from '../domain/reading-order'

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
  const body = entryOf(loaded.bodies, id)
  const content: PreviewContent = {
    kind: 'lesson',
    ...{ summary: its.summary, minutes: its.minutes },
    teaches: named(loaded, its.teaches),
    objectives: its.objectives.flatMap((number) => objectives[number - 1] ?? []),
    body: addressBody(body, links),
    answers: withAnswers ? sheetsFor(loaded, body, entryOf(loaded.keys, id)) : null,
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
  const { part, key } = vignetteAlone(one, entryOf(loaded.instruments, one.instrument))
  const body: LessonBody = {
    ...{ hash: one.hash, headings: [] },
    segments: [part],
  }
  const content: PreviewContent = {
    ...{ kind: 'vignette', body },
    answers: withAnswers ? sheetsFor(loaded, body, { [part.id]: key }) : null,
    usedIn: lessonsWith(loaded, one),
  }
  return { hash: one.hash, content }
}

/** The lessons in which a vignette is scored, in order. */
const lessonsWith = (loaded: LoadedProgram, vignette: Vignette) => {
  const { program, lessons, keys } = loaded
  const uses = (lesson: string) =>
    Object.values(entryOf(keys, lesson)).some((key) => referenceOf(key, loaded) === vignette)
  const using = [...lessons.values()].filter(({ id }) => uses(id))
  const at = new Set(using.map(({ moduleKey, slug }) => `${moduleKey}/${slug}`))
  return readingOrder(program, {}).filter(
    ({ place }) => 'module' in place && at.has(`${place.module}/${place.document}`),
  )
}

/** The answers of all parts of a body. */
const sheetsFor = (loaded: LoadedProgram, body: LessonBody, key: BodyKey): AnswerSheets =>
  Object.fromEntries(
    body.segments.flatMap((part) => {
      const its = part.kind === 'html' ? undefined : key[part.id]
      const sheet = part.kind !== 'html' && its ? sheetOf(part, its, loaded) : null
      return part.kind !== 'html' && sheet ? [[part.id, sheet]] : []
    }),
  )

const nameOf = ({ skills }: LoadedProgram, id: string): Pick<Skill, 'id' | 'title'> => {
  const { title } = orNotFound(skills.get(id))
  return { id, title }
}
const named = (loaded: LoadedProgram, ids: readonly string[]) => ids.map((id) => nameOf(loaded, id))
