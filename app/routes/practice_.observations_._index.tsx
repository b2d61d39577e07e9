import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import {
  getObservationsPage,
  listObserverParts,
  whereFrom,
} from '~/features/observations/index.server'
import { ObservationsPage } from '~/features/observations/ui/observations-page'
import { ObserverParts } from '~/features/observations/ui/observer-parts'
import { guarded } from '~/platform/http/guards.server'
import { pageOf } from '~/platform/http/query.server'
import { Column, PageHeader, Stack } from '~/ui/page'

export const meta: MetaFunction = () => [{ title: 'Observations · Footbridge' }]

// Signed in is enough: an observation stays with whoever signed it and with its coach, also when they are out.
export const loader = guarded({ access: doorTo('observation.read') }, async ({ actor, url }) => ({
  page: await getObservationsPage(actor, {
    cohort: url.searchParams.get('cohort'),
    page: pageOf(url, 1),
    signedPage: pageOf(url, 1, 'signed'),
  }),
  parts: await listObserverParts(actor),
  back: whereFrom(actor),
  timeZone: actor.timeZone,
}))

export default function Observations() {
  const { page, parts, back, timeZone } = useLoaderData<typeof loader>()
  return (
    <Column width="reading">
      <PageHeader
        {...(back ? { back } : {})}
        title="Observations"
        lead="The newest first. Open one to read all of it."
      />
      <Stack gap="page">
        {parts.length > 0 ? <ObserverParts parts={parts} timeZone={timeZone} /> : null}
        <ObservationsPage {...page} timeZone={timeZone} />
      </Stack>
    </Column>
  )
}
