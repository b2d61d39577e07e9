import { data } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import {
  CONFIRM_NO_OPPORTUNITY,
  confirmNoOpportunitySchema,
} from '~/features/facilitation/contract'
import { getCoachPage } from '~/features/facilitation/index.server'
import { CoachView } from '~/features/facilitation/ui/person/coach-view'
import { doorTo } from '~/features/identity/contract'
import { confirmNoOpportunity } from '~/features/practice/index.server'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { pageOf } from '~/platform/http/query.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'
import { Name, PageHeader } from '~/ui/page'

const params = { cohort: param.slug, person: param.uuid }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.coach.person.name ?? 'Coach'} · Footbridge` },
]

export const loader = guarded(
  {
    access: doorTo('cohort.practice.read'),
    params,
  },
  async ({ actor, params, url }) => {
    const coach = await getCoachPage(actor, { ...params, page: pageOf(url, 1) })
    const acts = coach.timeline.filter(({ kind }) => kind === 'no-chance')
    return { coach, mutationIds: Object.fromEntries(acts.map(({ key }) => [key, newId()])) }
  },
)

export const action = guarded(
  { access: doorTo('opportunity.confirm'), params },
  async ({ actor, params, request, url }) => {
    const submission = await parseForm(request, confirmNoOpportunitySchema)
    if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
    const { intent, said, mutationId } = submission.value
    const confirmed = intent === CONFIRM_NO_OPPORTUNITY
    await confirmNoOpportunity(actor, { ...params, said, confirmed, mutationId })
    const page = pageOf(url, 1)
    const title = confirmed ? 'No opportunity confirmed' : 'Confirmation taken back'
    const text = 'The coach sees it on their timeline. It changes no skill’s step.'
    const back = paths.cohortPerson(params.cohort, params.person, page > 1 ? { page } : {})
    return redirectDone(back, { title, text })
  },
)

export default function Coach() {
  const { coach, mutationIds } = useLoaderData<typeof loader>()
  const { cohort, person } = coach
  return (
    <>
      <PageHeader
        title={<Name>{person.name}</Name>}
        eyebrow={<Name>{person.agencyName}</Name>}
        back={{ to: paths.facilitateCohort(cohort.slug), label: cohort.title }}
        lead="The coach can see that you opened this page."
      />
      <CoachView coach={coach} mutationIds={mutationIds} />
    </>
  )
}
