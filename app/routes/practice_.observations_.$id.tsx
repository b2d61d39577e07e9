import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import {
  coachRefusalWords,
  DEBRIEF,
  type ObservationView as Observation,
  observationFormSchema,
  VOID,
} from '~/features/observations/contract'
import {
  answerObservation,
  getObservation,
  recordDebrief,
  voidObservation,
} from '~/features/observations/index.server'
import { ObservationView } from '~/features/observations/ui/observation-view'
import { now } from '~/platform/clock.server'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { newId } from '~/platform/ids.server'
import { type Actor, enrollmentIn, membershipsOf } from '~/platform/shared/actor'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { dayOf } from '~/platform/shared/time'
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
  const { timeZone } = actor
  const today = dayOf(now(), timeZone)
  return { observation, back: backFor(actor, observation), today, timeZone, mutationId: newId() }
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

/** The page says this after each of its forms. */
const DONE = {
  'rate-own': { title: 'Your rating is saved', text: 'The scores are shown now.' },
  'show-scores': { title: 'The scores are shown' },
  'sign-seen': { title: 'Signed', text: 'You said that you read it.' },
  respond: { title: 'Response saved', text: 'The observer can read it.' },
  debrief: { title: 'Debrief saved' },
}

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const submission = await parseForm(request, observationFormSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const { value } = submission
  const here = paths.observation(params.id)
  if (value.intent === VOID) {
    const voided = await voidObservation(actor, { ...value, id: params.id })
    return redirectDone(here, voided.ok ? VOIDED : VOIDED_BEFORE)
  }
  const done =
    value.intent === DEBRIEF
      ? await recordDebrief(actor, params.id, value)
      : await answerObservation(actor, params.id, value)
  if (done.ok) return redirectDone(here, DONE[value.intent])
  const words = [coachRefusalWords(done)]
  const at =
    done.reason === 'identifiers' ? { fieldErrors: { [done.field]: words } } : { formErrors: words }
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
        lead={`${isolated(observation.coachName)}’s practice, in words and actions.`}
      />
      <ObservationView {...page} lastResult={answer?.lastResult} />
    </Column>
  )
}
