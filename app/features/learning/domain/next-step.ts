import type {
  CheckLine,
  CheckStanding,
  LessonLine,
  ModuleLine,
  NextStep,
  ReflectionStates,
} from '../contract/views'

/** There is something to read, and it counts. */
const isAsked = ({ done, extra, slug }: LessonLine) => !done && !extra && slug !== null

/** Between two forms nothing can be done about a check: then the way goes on. */
const TO_TAKE: ReadonlySet<CheckStanding> = new Set(['not-started', 'begun', 'again'])

const isToTake = (check: CheckLine | null): check is CheckLine =>
  check !== null && !check.extra && TO_TAKE.has(check.state)

/** In these states the coach has a reflection to write. While a facilitator reads it, nothing is asked. */
const WITH_THE_COACH = new Set(['not-started', 'draft', 'returned'])

/**
 * The one next thing: back to what was begun last among what has opened (a lesson, a check), else on in the
 * program's order through it (a module's lessons, its check, its reflection), else back to a lesson that is
 * read ahead, else the discussion that is going on, else wait for what opens next. A lesson of a later module that
 * was only looked at never hides this week's work. Before the first module opens, its lessons may be read ahead.
 * @param reflections null while no one tells how they stand: then none is due
 */
export function nextStep(
  modules: readonly ModuleLine[],
  reflections: ReflectionStates | null,
): NextStep {
  const opened = modules.filter(({ window }) => window.state !== 'ahead')
  const opensNext = modules.find(({ window }) => window.state === 'ahead') ?? null
  const due = (module: ModuleLine) => {
    if (!reflections || !module.reflection || module.reflection.extra) return null
    const state = reflections[module.key]?.state ?? 'not-started'
    return WITH_THE_COACH.has(state) ? state : null
  }

  const readable = modules.filter(({ window }) => !window.locked)
  const first = opened.length > 0 ? opened : readable.slice(0, 1)
  const begun = lastBegun(first)
  if (begun) return begun
  for (const module of first) {
    const lesson = module.lessons.find(isAsked)
    if (lesson) return { kind: 'lesson', module, lesson, resumed: false }
    if (module.window.state === 'ahead') continue
    if (isToTake(module.check)) return { kind: 'check', module, check: module.check }
    const state = due(module)
    if (state) return { kind: 'reflection', module, state }
  }
  const readAhead = lastBegun(readable)
  if (readAhead) return readAhead
  const talking = opened.find(({ window, discussion }) => window.state === 'now' && discussion)
  if (talking) return { kind: 'discussion', module: talking, opensNext }
  return opensNext ? { kind: 'wait', opensNext } : { kind: 'finished' }
}

function lastBegun(modules: readonly ModuleLine[]): NextStep | null {
  const begun = modules.flatMap((module): { at: Date; step: NextStep }[] => {
    const lessons = module.lessons.flatMap((lesson): { at: Date; step: NextStep }[] =>
      isAsked(lesson) && lesson.lastSeenAt
        ? [{ at: lesson.lastSeenAt, step: { kind: 'lesson', module, lesson, resumed: true } }]
        : [],
    )
    const { check } = module
    const at = isToTake(check) && check.begunAt
    return at ? [...lessons, { at, step: { kind: 'check', module, check } }] : lessons
  })
  return begun.sort((a, b) => b.at.getTime() - a.at.getTime())[0]?.step ?? null
}
