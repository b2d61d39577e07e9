import { Column } from '~/ui/page'
import type { CheckPage } from '../../contract'
import { CheckOverview } from './check-overview'
import type { CheckViewProps } from './check-props'
import { CheckQuestion } from './check-question'
import { CheckResult } from './check-result'
import { CheckStart } from './check-start'

/** A module's scored check, wherever the coach stands in it. */
export function CheckPageView(props: CheckViewProps) {
  const { view } = props.page
  return (
    <Column width={view.kind === 'result' ? 'regular' : 'reading'}>
      {view.kind === 'start' ? <CheckStart {...props} view={view} /> : null}
      {view.kind === 'question' ? (
        <CheckQuestion key={view.question.id} {...props} view={view} />
      ) : null}
      {view.kind === 'overview' ? <CheckOverview {...props} view={view} /> : null}
      {view.kind === 'result' ? <CheckResult {...props} view={view} /> : null}
    </Column>
  )
}

/** For the browser's tab: "Question 3 of 10, the check's title". */
export function checkTitle({ check, view }: CheckPage): string {
  if (view.kind === 'question')
    return `Question ${view.question.number} of ${view.of}, ${check.title}`
  if (view.kind === 'overview') return `Look over your answers, ${check.title}`
  return view.kind === 'result' ? `Result, ${check.title}` : check.title
}
