import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { completionOf } from '~/features/learning/index.server'
import { getCohortPractice } from '~/features/practice/index.server'
import { CohortPracticeList } from '~/features/practice/ui/cohort-practice'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { paths } from '~/platform/shared/paths'
import { formatDay } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import { PageHeader } from '~/ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.cohort.title ?? 'Cohort'} · Footbridge` },
]

export const loader = guarded(
  { access: 'facilitator', params: { cohort: param.slug } },
  async ({ actor, params }) => {
    const practice = await getCohortPractice(actor, params.cohort)
    const completion = await completionOf(practice.coaches.map(({ enrolmentId }) => enrolmentId))
    return { ...practice, completion: Object.fromEntries(completion) }
  },
)

export default function Cohort() {
  const { cohort, coaches, completion } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title={cohort.title}
        back={{ to: paths.facilitate(), label: 'Facilitate' }}
        lead={`${formatDay(cohort.startsOn, 'year')} to ${formatDay(cohort.endsOn, 'year')}. Where each coach’s skills stand, to see where you can step back and where a hand would help.`}
        action={
          <ButtonLink tone="secondary" to={paths.discussions(cohort.slug)}>
            Discussions
          </ButtonLink>
        }
      />
      <CohortPracticeList coaches={coaches} completion={completion} />
    </>
  )
}
