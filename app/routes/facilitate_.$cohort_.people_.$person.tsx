import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { getCoachPage } from '~/features/facilitation/index.server'
import { CoachView } from '~/features/facilitation/ui/person/coach-view'
import { doorTo } from '~/features/identity/contract'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { pageOf } from '~/platform/http/query.server'
import { paths } from '~/platform/shared/paths'
import { Name, PageHeader } from '~/ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.coach.person.name ?? 'Coach'} · Footbridge` },
]

export const loader = guarded(
  {
    access: doorTo('cohort.practice.read'),
    params: { cohort: param.slug, person: param.uuid },
  },
  async ({ actor, params, url }) => ({
    coach: await getCoachPage(actor, { ...params, page: pageOf(url, 1) }),
  }),
)

export default function Coach() {
  const { coach } = useLoaderData<typeof loader>()
  const { cohort, person } = coach
  return (
    <>
      <PageHeader
        title={<Name>{person.name}</Name>}
        eyebrow={<Name>{person.agencyName}</Name>}
        back={{ to: paths.facilitateCohort(cohort.slug), label: cohort.title }}
        lead="Your looking here is noted for the coach."
      />
      <CoachView coach={coach} />
    </>
  )
}
