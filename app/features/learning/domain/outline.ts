import type { Day } from '~/platform/shared/time'
import type { CheckLine, CheckState, LessonLine, ModuleLine } from '../contract/views'
import { skillsChecked } from './skills-checked'
import { windowOn } from './windows'

/** A module of the program, as its content stands today. */
export interface ProgramModule {
  key: string
  number: number
  title: string
  summary: string
  lessons: {
    id: string
    slug: string
    title: string
    summary: string
    minutes: number
    teaches: string[]
  }[]
  /** `skills`: those that it asks about. */
  check: { id: string; title: string; minutes: number; skills: string[] } | null
  reflection: { id: string; title: string; minutes: number } | null
  discussion: { title: string } | null
}

/** A cohort asks for this. It was frozen when the cohort opened. */
export interface FrozenRequirement {
  kind: 'lesson' | 'check' | 'reflection'
  key: string
  moduleKey: string
  title: string
  teaches: string[]
  minutes: number
  position: number
}

export interface SeenLesson {
  lessonKey: string
  lastSeenAt: Date
  done: boolean
  place: string | null
}

export interface OutlineSource {
  windows: readonly { key: string; position: number; opensOn: Day; closesOn: Day }[]
  requirements: readonly FrozenRequirement[]
  modules: readonly ProgramModule[]
  seen: readonly SeenLesson[]
  /** Modules open with their windows, for this reader. */
  locks: boolean
  /** How the coach stands to the check of a module that asks about these skills. */
  standing(moduleKey: string, skills: readonly string[]): CheckState
  /** The day it is where the cohort is. */
  today: Day
}

/** A cohort's modules with their lessons, windows and how far the coach is. */
export function outlineOf(source: OutlineSource): ModuleLine[] {
  const { windows, requirements, modules, seen, locks, today } = source
  const seenByKey = new Map(seen.map((one) => [one.lessonKey, one]))
  return [...windows]
    .sort((a, b) => a.position - b.position)
    .flatMap((window): ModuleLine[] => {
      const module = modules.find(({ key }) => key === window.key)
      if (!module) return []
      const asked = requirements
        .filter(({ moduleKey }) => moduleKey === module.key)
        .sort((a, b) => a.position - b.position)
      const { key, title, summary, reflection, discussion } = module
      return [
        {
          key,
          number: window.position,
          title,
          summary,
          window: windowOn(today, window.opensOn, window.closesOn, locks),
          lessons: lessonsOf(module, asked, seenByKey),
          check: checkOf(module, asked, source.standing),
          reflection: reflection && {
            title: reflection.title,
            minutes: reflection.minutes,
            extra: !asked.some((one) => one.kind === 'reflection' && one.key === reflection.id),
          },
          discussion: discussion && { title: discussion.title },
        },
      ]
    })
}

/** A check that the cohort did not agree on is extra, as a lesson is: it never opens a finished module again. */
function checkOf(
  { key: moduleKey, check }: ProgramModule,
  asked: readonly FrozenRequirement[],
  standing: OutlineSource['standing'],
): CheckLine | null {
  if (!check) return null
  const agreed = asked.find(({ kind, key }) => kind === 'check' && key === check.id)
  const skills = skillsChecked(check.skills, agreed?.teaches)
  const { id: key, title, minutes } = check
  return { key, title, minutes, extra: !agreed, skills, ...standing(moduleKey, skills) }
}

/**
 * The lessons that the cohort asks for, frozen in their order. The words and the address are today's.
 * Lessons that came later follow as extra.
 */
function lessonsOf(
  { lessons }: ProgramModule,
  asked: readonly FrozenRequirement[],
  seen: ReadonlyMap<string, SeenLesson>,
): LessonLine[] {
  const required = asked.filter(({ kind }) => kind === 'lesson')
  const progress = (key: string) => ({
    done: seen.get(key)?.done ?? false,
    lastSeenAt: seen.get(key)?.lastSeenAt ?? null,
    place: seen.get(key)?.place ?? null,
  })
  const lines = required.map((frozen): LessonLine => {
    const { key, teaches } = frozen
    const { slug, title, minutes, summary } = lessons.find(({ id }) => id === key) ?? {
      ...frozen,
      slug: null,
      summary: '',
    }
    return { key, slug, title, summary, minutes, teaches, ...progress(key), extra: false }
  })
  const extras = lessons
    .filter(({ id }) => !required.some(({ key }) => key === id))
    .map(({ id, slug, title, summary, minutes, teaches }): LessonLine => {
      return { key: id, slug, title, summary, minutes, teaches, ...progress(id), extra: true }
    })
  return [...lines, ...extras]
}
