import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { fieldNoteSchema, practiceRefusalWords, refusedField } from '~/features/practice/contract'
import { getPracticeForm, listPeers, recordFieldNote } from '~/features/practice/index.server'
import { type NoteAnswer, NoteForm } from '~/features/practice/ui/notes/note-form'
import { noteSavedWords } from '~/features/practice/ui/notes/saved-words'
import { WaitingNotes } from '~/features/practice/ui/notes/waiting-notes'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'
import { Stack } from '~/ui/layout'
import { KeptCopy, sendOrKeep, unlessKept } from '~/ui/offline'
import { Column, PageHeader } from '~/ui/page'

const access = doorTo('note.record')

export const meta: MetaFunction = () => [{ title: 'Write a field note · Footbridge' }]

export const loader = guarded({ access }, async ({ actor, url }) => {
  const asked = { cohort: url.searchParams.get('cohort'), skill: url.searchParams.get('skill') }
  const form = await getPracticeForm(actor, { ...asked, toTell: true })
  const commitmentId = url.searchParams.get('commitment')
  const peers = await listPeers(actor, form.cohort.slug)
  return { form, commitmentId, peers, timeZone: actor.timeZone, mutationId: newId() }
})

export const action = guarded({ access }, async ({ actor, request }) => {
  const submission = await parseForm(request, fieldNoteSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const kept = await recordFieldNote(actor, submission.value)
  if (kept.ok)
    return redirectDone(
      paths.practice({ cohort: submission.value.cohort }),
      noteSavedWords({ ...submission.value, ...kept }),
    )
  const words = [practiceRefusalWords(kept)]
  const field = refusedField(kept)
  const at = field ? { fieldErrors: { [field]: words } } : { formErrors: words }
  return data({ lastResult: submission.reply(at) }, 422)
})

export const clientAction = sendOrKeep(() => paths.notes(), { each: true, word: 'field note' })

export const shouldRevalidate = unlessKept

const COPY_WORDS = {
  copy: 'A note that you write here is sent when you are connected again.',
  renewed: 'Your notes are sent as you save them.',
}

export default function NewNote() {
  const page = useLoaderData<typeof loader>()
  const { form, ...rest } = page
  const answer = useActionData<NoteAnswer>()
  const address = paths.newNote({ cohort: form.cohort.slug })
  return (
    <Column width="reading">
      <PageHeader
        title="Write a field note"
        back={{ to: paths.practice({ cohort: form.cohort.slug }), label: 'Practice' }}
        lead="What happened when you tried it. Two sentences are enough; it need not have worked."
      />
      <KeptCopy data={page} address={address} words={COPY_WORDS} />
      <Stack gap="page">
        <NoteForm {...form} commitments={form.openCommitments} {...rest} answer={answer} />
        <WaitingNotes cohort={form.cohort.slug} skills={form.skills} />
      </Stack>
    </Column>
  )
}
