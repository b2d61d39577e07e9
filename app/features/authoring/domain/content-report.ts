import { type ContentReport, PART_COMPONENTS } from '~/features/catalog/contract'
import { partsIn } from './pack/outline'
import type { Pack } from './pack/pack'
import { readability } from './reading-grade'

const WORDS = { least: 900, most: 1600 }
const MINUTES = { least: 12, most: 20 }
const PARTS = 2

/** The figures that `npm run content` and the program's staff see. */
export function reportOn(pack: Pack): ContentReport {
  const read = pack.modules.flatMap((module) =>
    module.lessons.map(({ number, value, outline }) => ({
      lesson: {
        ...{ id: value.id, module: module.number, number },
        ...{ title: value.title, minutes: value.minutes },
        words: readability(outline.prose).words,
        grade: readability([...outline.prose, ...outline.asked]).grade,
        parts: partsIn(outline).length,
      },
      further: furtherMinutes(partsIn(outline).map(({ name }) => name)),
    })),
  )
  const lessons = read.map(({ lesson }) => lesson)
  const skills = pack.skills.value.map(({ id, title }) => ({
    ...{ id, title },
    taught: pack.modules.flatMap((module) =>
      module.lessons
        .filter(({ value }) => value.teaches.includes(id))
        .map(({ number }) => `${module.number}.${number}`),
    ),
    checked: pack.modules.reduce(
      (sum, { check }) =>
        sum + (check?.value.items.filter(({ skill }) => skill === id).length ?? 0),
      0,
    ),
    observed: pack.modules
      .filter(({ practice }) => practice?.value.observation.focus.includes(id))
      .map(({ number }) => number),
    reflected: pack.modules
      .filter(({ reflection }) => reflection?.value.skills.includes(id))
      .map(({ number }) => number),
  }))
  const used = pack.modules.flatMap(({ lessons: all }) =>
    all.flatMap(({ outline }) => partsIn(outline).map(({ name }) => name)),
  )
  return {
    ...{ lessons, skills },
    parts: Object.fromEntries(
      [...PART_COMPONENTS.keys()].map((name) => [name, used.filter((one) => one === name).length]),
    ),
    modules: pack.modules.length,
    questions: skills.reduce((sum, { checked }) => sum + checked, 0),
    vignettes: pack.vignettes.length,
    gaps: [...read.flatMap(lessonGaps), ...skills.flatMap(skillGaps), ...moduleGaps(pack)],
  }
}

interface ReadLesson {
  lesson: ContentReport['lessons'][number]
  /** Minutes that some parts add to the most that a lesson may take. */
  further: number
}

/** Some parts give their lesson more minutes, each after the first. */
const furtherMinutes = (names: readonly string[]): number =>
  names.reduce((sum, name, i) => {
    const more = names.indexOf(name) < i ? PART_COMPONENTS.get(name)?.furtherMinutes : 0
    return sum + (more ?? 0)
  }, 0)

function lessonGaps({ lesson, further }: ReadLesson): string[] {
  const { module, number, words, minutes, parts } = lesson
  const most = MINUTES.most + further
  const at = `lesson ${module}.${number}`
  return [
    ...(words < WORDS.least || words > WORDS.most
      ? [`${at} has ${words} words; ${WORDS.least} to ${WORDS.most} are read in one go`]
      : []),
    ...(minutes < MINUTES.least || minutes > most
      ? [`${at} takes ${minutes} minutes; ${MINUTES.least} to ${most} fit between two visits`]
      : []),
    ...(parts < PARTS
      ? [`${at} has ${parts} ${parts === 1 ? 'thing' : 'things'} to do; it needs at least ${PARTS}`]
      : []),
  ]
}

function skillGaps(skill: ContentReport['skills'][number]): string[] {
  const { id, taught, checked, observed, reflected } = skill
  return [
    ...(taught.length === 0 ? [`skill ${id} is taught nowhere`] : []),
    ...(checked === 0 ? [`skill ${id} is checked nowhere`] : []),
    ...(observed.length === 0 ? [`skill ${id} is in no observation's focus`] : []),
    ...(reflected.length === 0 ? [`skill ${id} is reflected on nowhere`] : []),
  ]
}

const moduleGaps = (pack: Pack): string[] =>
  pack.modules.flatMap(({ number, lessons, check, reflection, discussion, practice }) =>
    Object.entries({ lessons: lessons.length > 0, check, reflection, discussion, practice })
      .filter(([, there]) => !there)
      .map(([what]) => `module ${number} has no ${what}`),
  )
