import { Badge } from '~/ui/bits'
import type { CheckStanding, ReflectionStanding, WindowView } from '../contract'
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
