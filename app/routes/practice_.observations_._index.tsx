import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { listOwnObserverParts } from '~/features/identity/index.server'
import {
  ACCEPT_SECOND,
  askedFormSchema,
  isSecondForm,
  SECOND_ACCEPTED,
} from '~/features/observations/contract'
import {
  actOnSecondLook,
  getObservationsPage,
  listSecondLooks,
} from '~/features/observations/index.server'
import { ObservationsPage } from '~/features/observations/ui/observations-page'
import { ObserverParts } from '~/features/observations/ui/observer-parts'
import { SecondList } from '~/features/observations/ui/second/second-list'
import { REQUEST_DONE, requestRefusalWords } from '~/features/peers/contract'
import { actOnRequest, listRequests } from '~/features/peers/index.server'
import { RequestList } from '~/features/peers/ui/request-list'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { pageOf } from '~/platform/http/query.server'
import { meantEnrollment } from '~/platform/shared/actor'
import { BadRequest } from '~/platform/shared/app-error'
import { paths } from '~/platform/shared/paths'
import { whereFrom } from '~/platform/shared/requests/where-from'
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
  seconds: await listSecondLooks(actor),
  ask: meantEnrollment(actor)?.cohortSlug ?? null,
  back: whereFrom(actor),
  timeZone: actor.timeZone,
}))

// An observer without a part answers here what they were invited to.
const toAnswer = [...doorTo('observation.ask'), ...doorTo('observation.answer-second')]

export const action = guarded({ access: toAnswer }, async ({ actor, request }) => {
  const submission = await parseForm(request, askedFormSchema)
  // Each form is one button: only a made-up one does not parse.
  if (submission.status !== 'success') throw new BadRequest('This form isn’t one of this page.')
  const form = submission.value
  const done = isSecondForm(form)
    ? await actOnSecondLook(actor, form)
    : await actOnRequest(actor, form)
  if (done.ok && form.intent === ACCEPT_SECOND)
    return redirectDone(paths.observations(), SECOND_ACCEPTED)
  return redirectDone(
    paths.observations(),
    done.ok
      ? REQUEST_DONE[done.did]
      : { title: 'Nothing was changed', text: requestRefusalWords(done), tone: 'info' },
  )
})

export default function Observations() {
  const { page, parts, requests, seconds, ask, back, timeZone } = useLoaderData<typeof loader>()
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
        <SecondList seconds={seconds} timeZone={timeZone} />
        <ObservationsPage {...page} timeZone={timeZone} />
      </Stack>
    </Column>
  )
}
