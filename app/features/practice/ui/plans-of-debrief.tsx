import { paths } from '~/platform/shared/paths'
import { formatSpan } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import { Link } from '~/ui/navigation'
import { Section } from '~/ui/page'
import type { PlansOfDebrief as Plans } from '../contract'
import { OUTCOMES } from '../contract/words'

interface Props {
  observation: { id: string; cohort: { slug: string } }
  plans: Plans
}

/** The plans that came of the conversation about an observation, and the way to the next one. */
export function PlansOfDebrief({ observation: { id, cohort }, plans: { plans, mayPlan } }: Props) {
  if (plans.length === 0 && !mayPlan) return null
  return (
    <Section title={plans.length > 0 ? 'The plan that came of it' : 'A plan from it'}>
      {plans.length > 0 ? (
        <ul className="flex flex-col gap-4">
          {plans.map((plan) => (
            <Plan key={plan.id} plan={plan} />
          ))}
        </ul>
      ) : (
        <p className="max-w-reading text-muted">
          Pick one skill and one moment while the conversation is fresh.
        </p>
      )}
      {mayPlan ? (
        <div>
          <ButtonLink
            to={paths.newCommitment({ cohort: cohort.slug, observation: id })}
            tone="secondary"
          >
            {plans.length > 0 ? 'Make another plan from this' : 'Make a plan from this'}
          </ButtonLink>
        </div>
      ) : null}
    </Section>
  )
}

function Plan({ plan }: { plan: Plans['plans'][number] }) {
  const { words, skillTitle, closedAs } = plan
  return (
    <li className="flex min-w-0 flex-col gap-1">
      <p className="text-sm font-semibold text-muted">{skillTitle}</p>
      {words ? (
        <p className="max-w-reading">
          When <bdi>{words.cue}</bdi>, I will <bdi>{words.action}</bdi>
        </p>
      ) : null}
      <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
        <span>{formatSpan(plan.windowFrom, plan.lastDay)}</span>
        {closedAs ? <span>{OUTCOMES[closedAs]}</span> : null}
        {words ? (
          <Link to={paths.commitment(plan.id)} className="link py-1">
            Open this plan<span className="sr-only">: {skillTitle}</span>
          </Link>
        ) : null}
      </p>
    </li>
  )
}
