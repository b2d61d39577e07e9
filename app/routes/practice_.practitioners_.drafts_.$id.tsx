import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { draftRefusalWords } from '~/features/observations/contract'
import { DeleteDraft } from '~/features/observations/ui/draft/delete-draft'
import { SignOrLater, TakeAlong } from '~/features/observations/ui/draft/draft-end'
import { OccasionQuestions } from '~/features/observations/ui/draft/occasion-fields'
import { ScoreFields } from '~/features/observations/ui/draft/score-fields'
import { TimedNotes } from '~/features/observations/ui/draft/timed-notes'
import {
  DELETE_DRAFT,
  observingFormSchema,
  observingRefusalWords,
  SAVE_OBSERVATION,
} from '~/features/practitioners/contract'
import {
  deleteObserving,
  getObservingPage,
  saveObserving,
  signObserving,
} from '~/features/practitioners/index.server'
import {
  type ObservingAnswer,
  ObservingDraft,
} from '~/features/practitioners/ui/observing/draft-form'
import { now } from '~/platform/clock.server'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { redirect } from '~/platform/http/responses.server'
import { newId } from '~/platform/ids.server'
import type { Done } from '~/platform/shared/done'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { dayOf } from '~/platform/shared/time'
import { sendOrKeep, unlessKept } from '~/ui/offline'
import { Column, PageHeader } from '~/ui/page'

const access = doorTo('practitioner.keep')
const params = { id: param.uuid }
const PARTS = {
  ...{ DeleteDraft, OccasionQuestions, ScoreFields },
  ...{ SignOrLater, TakeAlong, TimedNotes },
}

const SIGNED = { title: 'Observation signed', text: 'Only you can read it.' }
const SIGNED_BEFORE: Done = {
  tone: 'info',
  title: 'You signed this observation before',
  text: 'What you signed then stands. If you wrote anything else here, it’s under “Your other versions.”',
}

export const meta: MetaFunction = () => [{ title: 'Observe a practitioner · Footbridge' }]

export const loader = guarded({ access, params }, async ({ actor, params }) => {
  const draft = await getObservingPage(actor, params.id)
  // A signature that waited on the device has arrived: the page of the draft leads to what it became.
  if (!draft) throw redirect(paths.practitionerObservation(params.id))
  const { timeZone } = actor
  return { draft, today: dayOf(now(), timeZone), timeZone, mutationId: newId() }
})

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const submission = await parseForm(request, observingFormSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const { value } = submission
  if (value.intent === DELETE_DRAFT) {
    const form = { id: params.id, mutationId: value.mutationId }
    const { practitionerId } = await deleteObserving(actor, form)
    return redirectDone(paths.practitioner(practitionerId), { title: 'Draft deleted' })
  }
  if (value.intent === SAVE_OBSERVATION) {
    const saved = await saveObserving(actor, { ...value, draft: params.id })
    if (saved.ok) return redirectDone(paths.practitioners(), { title: 'Draft saved' })
    if (saved.reason === 'signed')
      return redirectDone(paths.practitionerObservation(params.id), SIGNED_BEFORE)
    return data({ lastResult: submission.reply({ formErrors: [draftRefusalWords(saved)] }) }, 422)
  }
  const signed = await signObserving(actor, { ...value, draft: params.id })
  if (signed.ok) {
    const to = paths.practitionerObservation(signed.id)
    return redirectDone(to, signed.before ? SIGNED_BEFORE : SIGNED)
  }
  const { field, words } = observingRefusalWords(signed)
  const at = field ? { fieldErrors: { [field]: [words] } } : { formErrors: [words] }
  return data({ lastResult: submission.reply(at) }, 422)
})

export const clientAction = sendOrKeep(() => paths.practitionerDrafts(), { word: 'observation' })

export const shouldRevalidate = unlessKept

export default function PractitionerDraftPage() {
  const page = useLoaderData<typeof loader>()
  const { id, pseudonym } = page.draft.practitioner
  const answer = useActionData<ObservingAnswer>()
  return (
    <Column width="reading">
      <PageHeader
        title={`Observe ${isolated(pseudonym)}`}
        eyebrow="Practitioner"
        back={{ to: paths.practitioner(id), label: isolated(pseudonym) }}
      />
      <ObservingDraft {...page} answer={answer} parts={PARTS} />
    </Column>
  )
}
