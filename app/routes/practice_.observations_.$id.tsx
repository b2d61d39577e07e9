import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import {
  type ObservationView as Observation,
  voidObservationSchema,
} from '~/features/observations/contract'
import { getObservation, voidObservation } from '~/features/observations/index.server'
import { ObservationView } from '~/features/observations/ui/observation-view'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { newId } from '~/platform/ids.server'
import { type Actor, enrollmentIn, membershipsOf } from '~/platform/shared/actor'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { Column, PageHeader } from '~/ui/page'

const access = doorTo('observation.read')
const params = { id: param.uuid }

const VOIDED = { title: 'Observation voided' }
const VOIDED_BEFORE = {
  title: 'This observation was voided before',
  text: 'The reason given then stands. Yours was not added.',
}

export const meta: MetaFunction = () => [{ title: 'An observation · Footbridge' }]

export const loader = guarded({ access, params }, async ({ actor, params }) => {
  const observation = await getObservation(actor, params.id)
  return { observation, back: backFor(actor, observation), mutationId: newId() }
})

/**
 * Where this reader has come from: the cohort that they lead, what they signed, their own practice, or, when they
 * have left the cohort, what is still theirs.
 */
function backFor(actor: Actor, { cohort, reader }: Observation) {
  const { slug, title } = cohort
  if (membershipsOf(actor, 'facilitator').some(({ cohortSlug }) => cohortSlug === slug))
    return { to: paths.facilitateCohort(slug), label: title }
  if (reader === 'observer') return { to: paths.observations(), label: 'Observations' }
  if (enrollmentIn(actor, slug)) return { to: paths.practice({ cohort: slug }), label: 'Practice' }
  return { to: paths.writings(slug), label: 'What you wrote' }
}

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const submission = await parseForm(request, voidObservationSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const voided = await voidObservation(actor, { ...submission.value, id: params.id })
  return redirectDone(paths.observation(params.id), voided.ok ? VOIDED : VOIDED_BEFORE)
})

export default function ObservationPage() {
  const { observation, back, mutationId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Column width="regular">
      <PageHeader
        back={back}
        eyebrow={observation.cohort.title}
        title={`What ${isolated(observation.observerName)} saw`}
        lead={`${isolated(observation.coachName)}’s practice, in words and actions.`}
      />
      <ObservationView
        observation={observation}
        mutationId={mutationId}
        lastResult={answer?.lastResult}
      />
    </Column>
  )
}
