import { useLoaderData } from '@remix-run/react'
import { listOpenCohorts } from '~/features/cohorts/index.server'
import { CohortList } from '~/features/cohorts/ui/cohort-list'
import { open } from '~/platform/http/guards.server'
import { Column, PageHeader } from '~/ui/page'

export const meta = () => [{ title: 'Open cohorts · Footbridge' }]

export const loader = open({}, async () => ({ cohorts: await listOpenCohorts() }))

export default function Cohorts() {
  return (
    <Column width="wide">
      <PageHeader
        title="Open cohorts"
        lead="An agency buys seats and invites a coach to each one by email."
      />
      <h2 className="sr-only">Cohorts</h2>
      <CohortList {...useLoaderData<typeof loader>()} />
    </Column>
  )
}
