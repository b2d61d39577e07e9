import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { listOwnObserverParts } from '~/features/identity/index.server'
import {
  REQUEST_DONE,
  requestFormSchema,
  requestRefusalWords,
} from '~/features/observations/contract'
import {
  actOnRequest,
  getObservationsPage,
  listRequests,
  whereFrom,
} from '~/features/observations/index.server'
import { ObservationsPage } from '~/features/observations/ui/observations-page'
import { ObserverParts } from '~/features/observations/ui/observer-parts'
import { RequestList } from '~/features/observations/ui/requests/request-list'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { pageOf } from '~/platform/http/query.server'
import { meantEnrollment } from '~/platform/shared/actor'
import { BadRequest } from '~/platform/shared/app-error'
import { paths } from '~/platform/shared/paths'
import { Column, PageHeader, Stack } from '~/ui/page'

export const meta: MetaFunction = () => [{ title: 'Observations · Footbridge' }]

// Signed in is enough: an observation stays with whoever signed it and with its coach, also when they are out.
export const loader = guarded({ access: doorTo('observation.read') }, async ({ actor, url }) => ({
  page: await getObservationsPage(actor, {
    cohort: url.searchParams.get('cohort'),
    page: pageOf(url, 1),
    signedPage: pageOf(url, 1, 'signed'),
  }),
  parts: await listOwnObserverParts(actor),
  requests: await listRequests(actor),
  ask: meantEnrollment(actor)?.cohortSlug ?? null,
  back: whereFrom(actor),
  timeZone: actor.timeZone,
}))

export const action = guarded({ access: doorTo('observation.ask') }, async ({ actor, request }) => {
  const submission = await parseForm(request, requestFormSchema)
  // Each form is one button: only a made-up one does not parse.
  if (submission.status !== 'success') throw new BadRequest('This form isn’t one of this page.')
  const done = await actOnRequest(actor, submission.value)
  return redirectDone(
    paths.observations(),
    done.ok
      ? REQUEST_DONE[done.did]
      : { title: 'Nothing was changed', text: requestRefusalWords(done) },
  )
})

export default function Observations() {
  const { page, parts, requests, ask, back, timeZone } = useLoaderData<typeof loader>()
  return (
    <Column width="reading">
      <PageHeader
        {...(back ? { back } : {})}
        title="Observations"
        lead="The newest first. Open one to read all of it."
      />
      <Stack gap="page">
        {parts.length > 0 ? <ObserverParts parts={parts} timeZone={timeZone} /> : null}
        {requests.length > 0 || ask ? (
          <RequestList requests={requests} ask={ask} timeZone={timeZone} />
        ) : null}
        <ObservationsPage {...page} timeZone={timeZone} />
      </Stack>
    </Column>
  )
}
