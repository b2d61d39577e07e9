import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import {
  isInstrument,
  MAX_FOCUS,
  observationRefusalWords,
  observationSchema,
} from '~/features/observations/contract'
import {
  getObservationForm,
  listObservedCoaches,
  recordObservation,
} from '~/features/observations/index.server'
import { ChooseCoach } from '~/features/observations/ui/choose-coach'
import { ChooseFocus } from '~/features/observations/ui/choose-focus'
import { ObservationForm } from '~/features/observations/ui/observation-form'
import { now } from '~/platform/clock.server'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { isUuid } from '~/platform/http/params.server'
import { pageOf } from '~/platform/http/query.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { dayOf } from '~/platform/shared/time'
import { Column, PageHeader } from '~/ui/page'

const SIGNED = { title: 'Observation signed', text: 'The coach can read it now.' }
const access = doorTo('observation.record')

export const meta: MetaFunction = () => [{ title: 'Observe · Footbridge' }]

export const loader = guarded({ access }, async ({ actor, url }) => {
  const ask = url.searchParams
  const coach = ask.get('coach')
  if (!isUuid(coach)) {
    const asked = { q: ask.get('q') ?? '', page: pageOf(url, 1) }
    return { coaches: await listObservedCoaches(actor, asked), form: null }
  }
  const chosen = [...new Set(ask.getAll('skill'))]
  const tooMany = chosen.length > MAX_FOCUS
  const named = ask.get('instrument')
  const instrument = isInstrument(named) ? named : 'coaching'
  const form = await getObservationForm(actor, coach, { instrument, skills: tooMany ? [] : chosen })
  const today = dayOf(now(), actor.timeZone)
  const problem = problemOf(chosen.length, ask.has('chosen'))
  return { coaches: null, form: { ...form, problem, today, mutationId: newId() } }
})

/** The problem with how many skills were chosen, once some were asked for. */
function problemOf(count: number, asked: boolean): string | null {
  if (count > MAX_FOCUS) return `Choose at most ${MAX_FOCUS} skills`
  return asked && count === 0 ? 'Choose at least one skill' : null
}

export const action = guarded({ access }, async ({ actor, request }) => {
  const submission = await parseForm(request, observationSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const signed = await recordObservation(actor, submission.value)
  if (signed.ok) return redirectDone(paths.observation(signed.id), SIGNED)
  const words = [observationRefusalWords(signed)]
  const at =
    signed.reason === 'identifiers'
      ? { fieldErrors: { [signed.field]: words } }
      : { formErrors: words }
  return data({ lastResult: submission.reply(at) }, 422)
})

export default function NewObservation() {
  const { coaches, form } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (!form || coaches)
    return (
      <Column width="reading">
        <PageHeader title="Observe" lead="Whose practice did you see?" />
        {coaches ? <ChooseCoach {...coaches} /> : null}
      </Column>
    )
  return (
    <Column width="reading">
      <PageHeader
        title={`Observe ${isolated(form.coach.name)}`}
        eyebrow={form.coach.cohort.title}
        lead={form.coach.agencyName}
        back={{ to: paths.newObservation(), label: 'Someone else' }}
      />
      {form.focus.length === 0 ? (
        <ChooseFocus {...form} />
      ) : (
        <ObservationForm {...form} lastResult={answer?.lastResult} />
      )}
    </Column>
  )
}
