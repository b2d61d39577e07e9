import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import {
  CORRECT,
  correctionRefusalWords,
  type NotePage,
  noteActSchema,
  practiceRefusalWords,
  refusedField,
  SHARE,
} from '~/features/practice/contract'
import { correctNote, getNote, shareNote } from '~/features/practice/index.server'
import { NoteView } from '~/features/practice/ui/notes/note-view'
import { now } from '~/platform/clock.server'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { newId } from '~/platform/ids.server'
import { type Actor, enrollmentIn } from '~/platform/shared/actor'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { dayOf } from '~/platform/shared/time'
import { Column, PageHeader } from '~/ui/page'

// Its writer reads it also when they are out; the verb asks who else may.
const access = doorTo('note.share')
const params = { id: param.uuid }

export const meta: MetaFunction = () => [{ title: 'A field note · Footbridge' }]

export const loader = guarded({ access, params }, async ({ actor, params }) => {
  const note = await getNote(actor, params.id)
  return {
    note,
    back: backFor(actor, note),
    today: dayOf(now(), actor.timeZone),
    timeZone: actor.timeZone,
    mutationIds: { [CORRECT]: newId(), [SHARE]: newId() },
  }
})

/** Where this reader has come from. */
function backFor(actor: Actor, { cohort, reader }: NotePage) {
  const { slug, title } = cohort
  if (reader === 'facilitator') return { to: paths.facilitateCohort(slug), label: title }
  if (enrollmentIn(actor, slug)) return { to: paths.practice({ cohort: slug }), label: 'Practice' }
  return { to: paths.writings(slug), label: 'What you wrote' }
}

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const submission = await parseForm(request, noteActSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const { value } = submission
  if (value.intent === SHARE) {
    const shared = await shareNote(actor, params.id, value)
    if (shared.ok) return redirectDone(paths.note(params.id), { title: 'Sharing saved' })
    const peer = [practiceRefusalWords(shared)]
    return data({ lastResult: submission.reply({ fieldErrors: { peer } }) }, 422)
  }
  const done = await correctNote(actor, params.id, value)
  if (done.ok) return redirectDone(paths.note(params.id), { title: 'Correction saved' })
  const words = [correctionRefusalWords(done)]
  const field = refusedField(done)
  const at = field ? { fieldErrors: { [field]: words } } : { formErrors: words }
  return data({ lastResult: submission.reply(at) }, done.reason === 'too-late' ? 409 : 422)
})

export default function Note() {
  const { back, ...page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { note } = page
  return (
    <Column width="reading">
      <PageHeader
        back={back}
        eyebrow={note.cohort.title}
        title={note.own ? 'Your field note' : `A field note by ${isolated(note.coachName)}`}
        lead={note.skillTitle}
      />
      <NoteView {...page} lastResult={answer?.lastResult} />
    </Column>
  )
}
