import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import {
  ASK_SECOND,
  DELETE_DRAFT,
  draftFormSchema,
  draftRefusalWords,
  observationRefusalWords,
  refusedField,
  SAVE_OBSERVATION,
  secondRefusalWords,
} from '~/features/observations/contract'
import {
  askSecondLook,
  deleteDraft,
  getDraft,
  recordObservation,
  saveObservationDraft,
} from '~/features/observations/index.server'
import type { DraftAnswer } from '~/features/observations/ui/draft/draft-form'
import { DraftView } from '~/features/observations/ui/draft/draft-view'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { redirect } from '~/platform/http/responses.server'
import { newId } from '~/platform/ids.server'
import type { Done } from '~/platform/shared/done'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { sendOrKeep, unlessKept } from '~/ui/offline'
import { Column, PageHeader } from '~/ui/page'

// Signed in is enough: a draft stays with whoever began it, also when they may observe no one anymore.
const access = doorTo('observation.draft')
const params = { id: param.uuid }

const SECOND_ASKED = { title: 'Request sent', text: 'They’re told by email.' }
const SIGNED = { title: 'Observation signed', text: 'The coach can read it now.' }
const SIGNED_BEFORE: Done = {
  tone: 'info',
  title: 'You signed this observation before',
  text: 'What you signed then stands. If you wrote anything else here, it’s under “Your other versions.”',
}

export const meta: MetaFunction = () => [{ title: 'Observe · Footbridge' }]

export const loader = guarded({ access, params }, async ({ actor, params }) => {
  const draft = await getDraft(actor, params.id)
  // A signature that waited on the device has arrived: the page of the draft leads to what it became.
  if (!draft) throw redirect(paths.observation(params.id))
  const { timeZone } = actor
  return { draft, today: draft.today, timeZone, mutationId: newId() }
})

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const submission = await parseForm(request, draftFormSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const { value } = submission
  if (value.intent === DELETE_DRAFT) {
    await deleteDraft(actor, { id: params.id, mutationId: value.mutationId })
    return redirectDone(paths.observations(), { title: 'Draft deleted' })
  }
  if (value.intent === SAVE_OBSERVATION) {
    const saved = await saveObservationDraft(actor, { ...value, draft: params.id })
    if (saved.ok) return redirectDone(paths.observations(), { title: 'Draft saved' })
    if (saved.reason === 'signed') return redirectDone(paths.observation(params.id), SIGNED_BEFORE)
    return data({ lastResult: submission.reply({ formErrors: [draftRefusalWords(saved)] }) }, 422)
  }
  if (value.intent === ASK_SECOND) {
    const asked = await askSecondLook(actor, params.id, value)
    if (asked.ok) return redirectDone(paths.observationDraft(params.id), SECOND_ASKED)
    return data({ lastResult: submission.reply({ formErrors: [secondRefusalWords(asked)] }) }, 409)
  }
  const signed = await recordObservation(actor, { ...value, draft: params.id })
  if (signed.ok)
    return redirectDone(paths.observation(signed.id), signed.before ? SIGNED_BEFORE : SIGNED)
  const fieldErrors = { [refusedField(signed)]: [observationRefusalWords(signed)] }
  return data({ lastResult: submission.reply({ fieldErrors }) }, 422)
})

export const clientAction = sendOrKeep(() => paths.observationDrafts(), { word: 'observation' })

export const shouldRevalidate = unlessKept

export default function ObservationDraftPage() {
  const page = useLoaderData<typeof loader>()
  const { coach } = page.draft
  const answer = useActionData<DraftAnswer>()
  return (
    <Column width="reading">
      <PageHeader
        title={`Observe ${isolated(coach.name)}`}
        eyebrow={coach.cohort.title}
        lead={coach.agencyName}
        back={{ to: paths.observations(), label: 'Observations' }}
      />
      <DraftView {...page} answer={answer} />
    </Column>
  )
}
