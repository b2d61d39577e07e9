import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { focusOf } from '~/features/learning/index.server'
import { getObservation } from '~/features/observations/index.server'
import {
  commitmentSchema,
  type DebriefedObservation,
  practiceRefusalWords,
} from '~/features/practice/contract'
import { getPracticeForm, makeCommitment } from '~/features/practice/index.server'
import { CommitmentForm } from '~/features/practice/ui/commitment-form'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { isUuid } from '~/platform/http/params.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { paths } from '~/platform/shared/paths'
import { Column, PageHeader } from '~/ui/page'

const access = doorTo('commitment.make')

export const meta: MetaFunction = () => [{ title: 'Make a plan · Footbridge' }]

export const loader = guarded({ access }, async ({ actor, url }) => {
  const ask = (name: string) => url.searchParams.get(name)
  const asked = {
    cohort: ask('cohort'),
    skill: ask('skill'),
    plan: ask('plan'),
    again: ask('again'),
  }
  const debriefed = await debriefedIn(actor, ask('observation'))
  const focus = asked.skill || debriefed ? [] : await focusOf(actor, asked.cohort)
  const form = await getPracticeForm(actor, { ...asked, focus, debriefed })
  return { form, mutationId: newId() }
})

/**
 * The observation of the coach's own work that a plan is made from, its scores open to them. Once it is voided, a plan
 * is made without it. Throws NotFound for any other.
 */
async function debriefedIn(actor: Actor, id: string | null): Promise<DebriefedObservation | null> {
  if (!id) return null
  if (!isUuid(id)) throw new NotFound()
  const observation = await getObservation(actor, id)
  if (observation.reader !== 'coach' || observation.scores.length === 0) throw new NotFound()
  if (observation.voided) return null
  const { cohort, observerName, happenedOn, edge, scores } = observation
  return { observationId: id, cohort, observerName, happenedOn, edge, scores }
}

export const action = guarded({ access }, async ({ actor, request }) => {
  const submission = await parseForm(request, commitmentSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const { cohort, observation: named = null, ...plan } = submission.value
  const debriefed = await debriefedIn(actor, named)
  const observation = debriefed?.observationId
  const made = await makeCommitment(actor, { ...plan, cohort, observation }, debriefed)
  if (made.ok)
    return redirectDone(observation ? paths.observation(observation) : paths.practice({ cohort }), {
      title: 'Plan saved',
      text: observation
        ? 'When you have had the chance to use it, say under Practice what happened.'
        : 'When you have had the chance to use it, say here what happened.',
    })
  const words = [practiceRefusalWords(made)]
  const at =
    made.reason === 'identifiers' ? { fieldErrors: { [made.field]: words } } : { formErrors: words }
  return data({ lastResult: submission.reply(at) }, 422)
})

export default function NewCommitment() {
  const { form, ...ids } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Column width="reading">
      <PageHeader
        title="Make a plan"
        back={
          form.debriefed
            ? { to: paths.observation(form.debriefed.observationId), label: 'The observation' }
            : { to: paths.practice({ cohort: form.cohort.slug }), label: 'Practice' }
        }
        lead="One moment, and what you will say then. A plan with a clear moment is kept far more often than a good intention."
      />
      <CommitmentForm {...form} {...ids} lastResult={answer?.lastResult} />
    </Column>
  )
}
