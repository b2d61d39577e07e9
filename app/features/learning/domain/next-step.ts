import type {
  CheckLine,
  CheckStanding,
  LessonLine,
  ModuleLine,
  NextStep,
  ReflectionStates,
} from '../contract'

/** There is something to read, and it counts. */
const isAsked = ({ done, extra, slug }: LessonLine) => !done && !extra && slug !== null

/** Between two forms nothing can be done about a check: then the way goes on. */
const TO_TAKE: ReadonlySet<CheckStanding> = new Set(['not-started', 'begun', 'again'])

const isToTake = (check: CheckLine | null): check is CheckLine =>
  check !== null && !check.extra && TO_TAKE.has(check.state)

/** With the coach: to write, or to write again. While it is being read, nothing is asked. */
const WITH_THE_COACH = new Set(['not-started', 'draft', 'returned'])

/**
 * The one next thing: back to the lesson that was open last, else on in the program's order through
 * what has opened (a module's lessons, its check, its reflection), else the talk that is going on, else wait
 * for what opens next. Before the first module opens, its lessons may be read ahead.
 * @param reflections null while nobody tells how they stand: then none is due
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

  const resumed = lastOpened(modules)
  if (resumed) return resumed
  for (const module of opened.length > 0 ? opened : modules.slice(0, 1)) {
    const lesson = module.lessons.find(isAsked)
    if (lesson) return { kind: 'lesson', module, lesson, resumed: false }
    if (module.window.state === 'ahead') continue
    if (isToTake(module.check)) return { kind: 'check', module, check: module.check }
    const state = due(module)
    if (state) return { kind: 'reflection', module, state }
  }
  const talking = opened.find(({ window, discussion }) => window.state === 'now' && discussion)
  if (talking) return { kind: 'discussion', module: talking, opensNext }
  return opensNext ? { kind: 'wait', opensNext } : { kind: 'finished' }
}

function lastOpened(modules: readonly ModuleLine[]): NextStep | null {
  let latest: { at: number; step: NextStep } | null = null
  for (const module of modules)
    for (const lesson of module.lessons) {
      if (!isAsked(lesson) || !lesson.lastSeenAt) continue
      const at = lesson.lastSeenAt.getTime()
      if (!latest || at > latest.at)
        latest = { at, step: { kind: 'lesson', module, lesson, resumed: true } }
    }
  return latest?.step ?? null
}
