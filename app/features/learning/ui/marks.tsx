import { Badge } from '~/ui/bits'
import type { CheckLine, CheckStanding, ReflectionStanding, WindowView } from '../contract'
import { windowWords } from '../domain/windows'

/** "Begins Mon, Aug 3 CT", "This week", "Open" */
export function WindowBadge({ window, zone }: { window: WindowView; zone: string }) {
  return <Badge tone={window.state === 'now' ? 'info' : 'plain'}>{windowWords(window, zone)}</Badge>
}

/** For the coach, about the coach's own text. */
export const REFLECTION_WORDS: Record<ReflectionStanding, string> = {
  'not-started': 'Not started',
  draft: 'Draft saved',
  submitted: 'With your facilitator',
  returned: 'Feedback is here: revise it',
  accepted: 'Accepted',
}

/** How the coach stands to a module's check. */
export const CHECK_WORDS: Record<CheckStanding, string> = {
  'not-started': 'Not taken yet',
  begun: 'Begun',
  wait: 'Submitted, to retake later',
  again: 'Ready to retake',
  understood: 'Understood',
}

/** Taking a check again. There are two forms of it; who has taken both knows the questions, and is told so. */
export const againWords = ({ seenBefore }: Pick<CheckLine, 'seenBefore'>) =>
  seenBefore
    ? {
        action: 'Retake the check',
        ready:
          'You can retake it now, on what was not understood yet. You have seen these questions before. That is fine: look for why an answer fits.',
        later: 'You can retake it, on what is not understood yet, after',
        meanwhile:
          'You have seen these questions before. That is fine: until then there is time to read, and to look at the reasons below.',
      }
    : {
        action: 'Retake with new questions',
        ready: 'You can retake it now with new questions, on what was not understood yet.',
        later: 'You can retake it with new questions, on what is not understood yet, after',
        meanwhile: 'Until then there is time to read.',
      }
