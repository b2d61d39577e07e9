import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { voidObservationSchema } from '~/features/observations/contract'
import { OccasionFacts } from '~/features/observations/ui/draft/occasion-fields'
import { ScoreCard } from '~/features/observations/ui/score-card'
import { VoidForm } from '~/features/observations/ui/void-form'
import {
  getPractitionerObservation,
  voidPractitionerObservation,
} from '~/features/practitioners/index.server'
import { PractitionerObservation } from '~/features/practitioners/ui/observing/observation-view'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { newId } from '~/platform/ids.server'
import type { Done } from '~/platform/shared/done'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { Column, PageHeader } from '~/ui/page'
import { OtherVersions } from '~/ui/words/other-versions'

const access = doorTo('practitioner.keep')
const params = { id: param.uuid }
const PARTS = { OccasionFacts, ScoreCard, VoidForm }

const VOIDED = { title: 'Observation voided', text: 'It doesn’t count anymore.' }
const VOIDED_BEFORE: Done = {
  tone: 'info',
  title: 'It was voided before',
  text: 'The first reason stands.',
}

export const meta: MetaFunction = () => [{ title: 'An observation · Footbridge' }]

export const loader = guarded({ access, params }, async ({ actor, params }) => ({
  observation: await getPractitionerObservation(actor, params.id),
  timeZone: actor.timeZone,
  mutationId: newId(),
}))

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const submission = await parseForm(request, voidObservationSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const done = await voidPractitionerObservation(actor, { ...submission.value, id: params.id })
  return redirectDone(paths.practitionerObservation(params.id), done.ok ? VOIDED : VOIDED_BEFORE)
})

export default function PractitionerObservationPage() {
  const { observation, timeZone, mutationId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { id, pseudonym } = observation.practitioner
  return (
    <Column width="reading">
      <PageHeader
        title={`What you saw of ${isolated(pseudonym)}`}
        eyebrow="Observation of a practitioner"
        back={{ to: paths.practitioner(id), label: isolated(pseudonym) }}
      />
      <PractitionerObservation
        {...{ observation, mutationId, parts: PARTS }}
        lastResult={answer?.lastResult}
      />
      <OtherVersions versions={observation.others} timeZone={timeZone} />
    </Column>
  )
}
