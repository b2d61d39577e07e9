import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { listOpenCohorts } from '~/features/cohorts/index.server'
import { CohortList } from '~/features/cohorts/ui/cohort-list'
import { open } from '~/platform/http/guards.server'
import { paths } from '~/platform/shared/paths'
import { linkPreview } from '~/platform/shared/public/link-preview'
import { Column, PageHeader } from '~/ui/page'

const LEAD = 'An agency buys seats and invites a coach to each one by email.'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  linkPreview({
    title: 'Open cohorts · Footbridge',
    description: `Dates, places and prices of the cohorts that are open. ${LEAD}`,
    ...{ baseUrl: data?.baseUrl ?? '', path: paths.cohorts() },
  })

export const loader = open({}, async ({ context }) => ({
  cohorts: await listOpenCohorts(),
  baseUrl: context.settings.baseUrl,
}))

export default function Cohorts() {
  const { cohorts } = useLoaderData<typeof loader>()
  return (
    <Column width="wide">
      <PageHeader title="Open cohorts" lead={LEAD} />
      <h2 className="sr-only">Cohorts</h2>
      <CohortList cohorts={cohorts} />
    </Column>
  )
}
