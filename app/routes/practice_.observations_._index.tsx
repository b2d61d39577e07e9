import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { getObservationsPage, whereFrom } from '~/features/observations/index.server'
import { ObservationsPage } from '~/features/observations/ui/observations-page'
import { guarded } from '~/platform/http/guards.server'
import { pageOf } from '~/platform/http/query.server'
import { Column, PageHeader } from '~/ui/page'

export const meta: MetaFunction = () => [{ title: 'Observations · Footbridge' }]

// Signed in is enough: an observation stays with whoever signed it and with its coach, also when they are out.
export const loader = guarded({ access: doorTo('observation.read') }, async ({ actor, url }) => ({
  page: await getObservationsPage(actor, {
    cohort: url.searchParams.get('cohort'),
    page: pageOf(url, 1),
    signedPage: pageOf(url, 1, 'signed'),
  }),
  back: whereFrom(actor),
}))

export default function Observations() {
  const { page, back } = useLoaderData<typeof loader>()
  return (
    <Column width="reading">
      <PageHeader
        {...(back ? { back } : {})}
        title="Observations"
        lead="The newest first. Open one to read all of it."
      />
      <ObservationsPage {...page} />
    </Column>
  )
}
