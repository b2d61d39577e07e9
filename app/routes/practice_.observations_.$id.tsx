import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import {
  CONSENSUS_DONE,
  consensusRefusalWords,
  isConsensusForm,
  observationPageSchema,
} from '~/features/consensus/contract'
import { agreeOnLooks, getTwoLooks } from '~/features/consensus/index.server'
import { TwoLooksPart } from '~/features/consensus/ui/two-looks'
import { doorTo } from '~/features/identity/contract'
import {
  OBSERVATION_DONE,
  type ObservationView as Observation,
  VOID,
} from '~/features/observations/contract'
import {
  actOnObservation,
  getObservation,
  voidObservation,
} from '~/features/observations/index.server'
import { ObservationView } from '~/features/observations/ui/observation-view'
import { listPlansOfDebrief } from '~/features/practice/index.server'
import { PlansOfDebrief } from '~/features/practice/ui/plans-of-debrief'
import { now } from '~/platform/clock.server'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { newId } from '~/platform/ids.server'
import { type Actor, enrollmentIn, membershipsOf } from '~/platform/shared/actor'
import type { Done } from '~/platform/shared/done'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { dayOf } from '~/platform/shared/time'
import { Column, PageHeader } from '~/ui/page'

const access = doorTo('observation.read')
const params = { id: param.uuid }

const VOIDED = { title: 'Observation voided' }
const VOIDED_BEFORE: Done = {
  tone: 'info',
  title: 'This observation was voided before',
  text: 'The reason given then stands. Yours was not added.',
}

export const meta: MetaFunction = () => [{ title: 'An observation · Footbridge' }]

export const loader = guarded({ access, params }, async ({ actor, params }) => {
  const observation = await getObservation(actor, params.id)
  const { timeZone } = actor
  const two = await getTwoLooks(actor, observation)
  const plans = await listPlansOfDebrief(actor, observation)
  const back = backFor(actor, observation)
  const today = dayOf(now(), timeZone)
  return { observation, two, plans, back, today, timeZone, mutationId: newId() }
})

/**
 * Where this reader has come from: the cohort that they lead, what they signed, their own practice, or, when they
 * have left the cohort, what is still theirs.
 */
function backFor(actor: Actor, { cohort, reader }: Observation) {
  const { slug, title } = cohort
  if (membershipsOf(actor, 'facilitator').some(({ cohortSlug }) => cohortSlug === slug))
    return { to: paths.facilitateCohort(slug), label: title }
  if (reader === 'observer' || reader === 'co-observer')
    return { to: paths.observations(), label: 'Observations' }
  if (enrollmentIn(actor, slug)) return { to: paths.practice({ cohort: slug }), label: 'Practice' }
  return { to: paths.writings(slug), label: 'What you wrote' }
}

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const submission = await parseForm(request, observationPageSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const { value } = submission
  const here = paths.observation(params.id)
  if (value.intent === VOID) {
    const voided = await voidObservation(actor, { ...value, id: params.id })
    return redirectDone(here, voided.ok ? VOIDED : VOIDED_BEFORE)
  }
  if (isConsensusForm(value)) {
    const agreed = await agreeOnLooks(actor, params.id, value)
    if (agreed.ok) return redirectDone(here, CONSENSUS_DONE[value.intent])
    const formErrors = [consensusRefusalWords(agreed)]
    return data({ lastResult: submission.reply({ formErrors }) }, 422)
  }
  const { refusal, at } = await actOnObservation(actor, params.id, value)
  if (!refusal) return redirectDone(here, OBSERVATION_DONE[value.intent])
  return data({ lastResult: submission.reply(at) }, 422)
})

export default function ObservationPage() {
  const { back, ...page } = useLoaderData<typeof loader>()
  const { observation } = page
  const answer = useActionData<typeof action>()
  return (
    <Column width="regular">
      <PageHeader
        back={back}
        eyebrow={observation.cohort.title}
        title={`What ${isolated(observation.observerName)} saw`}
        lead={
          observation.reader === 'coach'
            ? 'Your practice, in words and actions.'
            : `The practice of ${isolated(observation.coachName)}, in words and actions.`
        }
      />
      <ObservationView
        {...page}
        lastResult={answer?.lastResult}
        plans={<PlansOfDebrief {...page} />}
        compared={<TwoLooksPart {...page} lastResult={answer?.lastResult} />}
      />
    </Column>
  )
}
