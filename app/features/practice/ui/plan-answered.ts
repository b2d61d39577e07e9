import type { Done } from '~/platform/shared/done'
import { paths } from '~/platform/shared/paths'
import { type Day, formatDay } from '~/platform/shared/time'
import { type PlanOutcome, UNDO } from '../contract/words'

interface Answered {
  outcome: PlanOutcome
  cohort: string
  skillId: string
  openUntil: Day | null
}

/** The address that the coach goes on to after a press, and what is said there. */
export function afterPlanAnswer(
  plan: string,
  { outcome, cohort, skillId: skill, openUntil }: Answered,
  from: 'learn' | 'practice',
): [to: string, done: Done] {
  const undo = { to: paths.commitment(plan), fields: { intent: UNDO } }
  if (outcome === 'done')
    return [
      paths.newNote({ cohort, skill, commitment: plan }),
      {
        title: 'Plan closed as done',
        text: 'Now tell what happened: the note moves the skill along.',
        undo,
      },
    ]
  if (outcome === 'not_yet')
    return [
      paths.newCommitment({ cohort, skill, again: plan }),
      {
        title: 'Plan closed',
        text: 'Here it is again with new days, if you want the next try.',
        undo,
      },
    ]
  const back = from === 'learn' ? paths.learn({ cohort }) : paths.practice({ cohort })
  return [
    back,
    openUntil
      ? {
          title: 'No opportunity noted',
          text: `Your plan stays open until ${formatDay(openUntil)}.`,
          undo,
        }
      : { title: 'Plan closed: no opportunity', text: 'It isn’t counted against you.', undo },
  ]
}
