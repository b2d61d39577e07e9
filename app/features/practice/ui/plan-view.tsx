import { paths } from '~/platform/shared/paths'
import type { LastResult } from '~/ui/forms/form'
import { Notice } from '~/ui/notice'
import { Column, PageHeader, Stack } from '~/ui/page'
import type { PlanPage } from '../contract'
import type { PlanOutcome } from '../contract/words'
import { AnswerForm, Outcome, type PlanToAnswer, windowWords } from './due-plans'
import { OfDebrief, PlanWords } from './plan-words'

interface Props {
  cohort: { slug: string; title: string }
  plan: PlanToAnswer
  debriefed: PlanPage['debriefed']
  /** The answer that the address names. */
  focus: PlanOutcome | null
  lastResult: LastResult
}

/** One plan, read back, with what came of it. */
export function PlanView({ cohort, plan, debriefed, focus, lastResult }: Props) {
  const refused = Object.values(lastResult?.error ?? {}).flatMap((all) => all ?? [])
  return (
    <Column width="reading">
      <PageHeader
        eyebrow={plan.skillTitle}
        title="Your plan"
        back={{ to: paths.practice({ cohort: cohort.slug }), label: 'Practice' }}
      />
      <Stack>
        {refused.length > 0 ? (
          <Notice tone="warning" live title="Nothing was changed">
            {refused.join(' ')}
          </Notice>
        ) : null}
        <PlanWords plan={plan} large />
        <p className="text-muted">
          {plan.closedAs ? null : <span>{windowWords(plan)} · </span>}
          <bdi>{plan.moment}</bdi> · Confidence {plan.confidence} of 10
        </p>
        {debriefed ? (
          <p>
            <OfDebrief {...debriefed} />
          </p>
        ) : null}
        {plan.closedAs ? (
          <Outcome plan={plan} cohort={cohort.slug} />
        ) : (
          <AnswerForm plan={plan} from="practice" focus={focus} />
        )}
      </Stack>
    </Column>
  )
}
