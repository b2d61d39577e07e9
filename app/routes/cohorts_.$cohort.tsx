import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { refundPolicy } from '~/features/checkout/contract'
import { getCohortPage } from '~/features/cohorts/index.server'
import { CohortDetails } from '~/features/cohorts/ui/cohort-page'
import { open } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { paths } from '~/platform/shared/paths'
import { linkPreview } from '~/platform/shared/public/link-preview'

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [{ title: 'Cohort · Footbridge' }]
  const { cohort, baseUrl } = data
  const listed = cohort.enrollment === 'open' || cohort.enrollment === 'full'
  return [
    ...linkPreview({
      title: `${cohort.title} · Footbridge`,
      description: cohort.program.summary,
      ...{ baseUrl, path: paths.cohort(cohort.slug) },
    }),
    // A cohort that is not listed is for those who have its address.
    ...(listed ? [] : [{ name: 'robots', content: 'noindex' }]),
  ]
}

export const loader = open({ params: { cohort: param.slug } }, async ({ params, context }) => ({
  cohort: await getCohortPage(params.cohort),
  baseUrl: context.settings.baseUrl,
}))

export default function Cohort() {
  const { cohort } = useLoaderData<typeof loader>()
  return <CohortDetails cohort={cohort} refunds={refundPolicy(cohort.contact?.email ?? null)} />
}
