import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { getCohortPage } from '~/features/cohorts/index.server'
import { CohortDetails } from '~/features/cohorts/ui/cohort-page'
import { open } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? 'Cohort'} · Footbridge` },
]

export const loader = open({ params: { cohort: param.slug } }, ({ params }) =>
  getCohortPage(params.cohort),
)

export default function Cohort() {
  return <CohortDetails cohort={useLoaderData<typeof loader>()} />
}
