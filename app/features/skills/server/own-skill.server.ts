import { getModuleCheck, getProgram } from '~/features/catalog/index.server'
import type { SkillPath } from '~/features/transfer/contract'
import { DEFAULT_POLICY, type PairState, STATE_NAMES } from '~/features/transfer/contract'
import { type CoachLog, pairState } from '~/features/transfer/index.server'
import type { OwnSkill } from '../contract'
import { gapWords, type Taught, whatFades, whatNext } from '../domain/what-next'
import { todayOf } from './own-log.server'

/** How many of the lessons that teach a skill the coach has done. */
function taughtIn(log: CoachLog, skillId: string): Omit<Taught, 'checked'> {
  const lessons = log.lessons[skillId] ?? []
  const done = new Set(
    log.events.flatMap((event) =>
      event.skillId === skillId && event.kind === 'lesson-completed' ? event.lessonKey : [],
    ),
  )
  return { lessons: lessons.length, done: lessons.filter((key) => done.has(key)).length }
}

/** The skill has a check of one of the modules with questions enough, in one form, for *understood*. */
function isChecked(program: string, skillId: string): boolean {
  const { minQuestions } = DEFAULT_POLICY.understood
  return getProgram(program).modules.some(({ key }) => {
    const asked = getModuleCheck(program, key)?.items.filter(({ skill }) => skill === skillId) ?? []
    return asked.filter(({ form }) => form === 'a').length >= minQuestions
  })
}

/**
 * A path with what would move it on.
 * @param log without the observations whose scores the coach has not been shown
 */
export function ownSkill(
  log: CoachLog,
  path: SkillPath,
  program: string,
): { view: OwnSkill; state: PairState } {
  const { id } = path.skill
  const today = todayOf(log)
  // A coach who is told a day plans by it, also around their own leave.
  const state = pairState(log, id, today, true)
  const next = whatNext(state, today, DEFAULT_POLICY, {
    ...taughtIn(log, id),
    checked: isChecked(program, id),
  })
  const view: OwnSkill = {
    ...path,
    // The next step is said below; the hint is for what fades or slides.
    hint: Object.values(state.flags).some(Boolean) ? path.hint : null,
    next: next && { ...next, name: STATE_NAMES[next.step] },
    fades: whatFades(state, today, DEFAULT_POLICY),
    gaps: gapWords(state),
  }
  return { view, state }
}
