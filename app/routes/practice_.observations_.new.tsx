import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { isInstrument } from '~/features/catalog/contract'
import { doorTo } from '~/features/identity/contract'
import { beginSchema } from '~/features/observations/contract'
import { beginDraft, getFocusForm, listObservedCoaches } from '~/features/observations/index.server'
import { ChooseCoach } from '~/features/observations/ui/choose-coach'
import { ChooseFocus } from '~/features/observations/ui/draft/choose-focus'
import { plannedSkills } from '~/features/practice/index.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { isUuid } from '~/platform/http/params.server'
import { pageOf } from '~/platform/http/query.server'
import { redirect } from '~/platform/http/responses.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { Column, PageHeader } from '~/ui/page'

// A coach comes here for the peers who asked them.
const access = [...doorTo('observation.record'), ...doorTo('observation.record-asked')]

export const meta: MetaFunction = () => [{ title: 'Observe · Footbridge' }]

export const loader = guarded({ access }, async ({ actor, url }) => {
  const ask = url.searchParams
  const coach = ask.get('coach')
  if (!isUuid(coach)) {
    const asked = { q: ask.get('q') ?? '', page: pageOf(url, 1) }
    return { coaches: await listObservedCoaches(actor, asked), focus: null }
  }
  const named = ask.get('instrument')
  const [form, planned] = await Promise.all([
    getFocusForm(actor, coach, isInstrument(named) ? named : 'coaching'),
    plannedSkills(actor, coach),
  ])
  // A peer was asked for some skills, and finds them chosen.
  const chosen = ask.getAll('skill')
  return { coaches: null, focus: { ...form, planned, chosen, mutationId: newId() } }
})

export const action = guarded({ access }, async ({ actor, request }) => {
  const submission = await parseForm(request, beginSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const { id } = await beginDraft(actor, submission.value)
  return redirect(paths.observationDraft(id))
})

export default function NewObservation() {
  const { coaches, focus } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (!focus || coaches)
    return (
      <Column width="reading">
        <PageHeader title="Observe" lead="Whose practice did you see?" />
        {coaches ? <ChooseCoach {...coaches} /> : null}
      </Column>
    )
  return (
    <Column width="reading">
      <PageHeader
        title={`Observe ${isolated(focus.coach.name)}`}
        eyebrow={focus.coach.cohort.title}
        lead={focus.coach.agencyName}
        back={{ to: paths.newObservation(), label: 'Someone else' }}
      />
      <ChooseFocus {...focus} lastResult={answer?.lastResult} />
    </Column>
  )
}
