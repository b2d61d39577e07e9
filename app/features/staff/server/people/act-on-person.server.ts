import { ADD_FACILITATOR, END_FACILITATOR } from '~/features/cohorts/contract'
import { changeFacilitators } from '~/features/cohorts/index.server'
import { type AgencyChoice, staffHelpRefusalWords } from '~/features/identity/contract'
import {
  addLead,
  cancelAddress,
  correctAddress,
  endAdmin,
  endDevices,
  endLead,
  makeAdmin,
  may,
} from '~/features/identity/index.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { Done } from '~/platform/shared/done'
import {
  ADD_LEAD,
  CANCEL_ADDRESS,
  CORRECT_ADDRESS,
  END_ADMIN,
  END_DEVICES,
  END_LEAD,
  MAKE_ADMIN,
  type PersonDeskForm,
} from '../../contract/people'
import { getPerson } from './get-person.server'

type Answer =
  | { ok: true; done: Done }
  | { ok: false; field: string; text: string; choices?: AgencyChoice[] | undefined }

const DONE: Record<PersonDeskForm['intent'], Done> = {
  [ADD_FACILITATOR]: { title: 'Facilitator added' },
  [END_FACILITATOR]: { title: 'Facilitator removed' },
  [ADD_LEAD]: { title: 'Agency lead added' },
  [END_LEAD]: { title: 'Agency lead removed' },
  [MAKE_ADMIN]: { title: 'Program admin added' },
  [END_ADMIN]: { title: 'Program admin removed' },
  [CORRECT_ADDRESS]: {
    title: 'Link sent to the new address',
    text: 'The address changes once the link in that email is opened and confirmed.',
  },
  [CANCEL_ADDRESS]: { title: 'Link canceled', text: 'The address stays as it is.' },
  [END_DEVICES]: { title: 'Signed out on every device' },
}

/** Does what one of the forms on a person's page asks for. */
export async function actOnPerson(
  actor: Actor,
  personId: string,
  form: PersonDeskForm,
): Promise<Answer> {
  if (!may(actor, 'people.help')) throw new NotFound()
  const refused = await perform(actor, personId, form)
  return refused ? { ok: false, ...refused } : { ok: true, done: DONE[form.intent] }
}

type Refused = { field: string; text: string; choices?: AgencyChoice[] | undefined } | null

async function perform(actor: Actor, personId: string, form: PersonDeskForm): Promise<Refused> {
  const { mutationId } = form
  const whom = { personId, mutationId }
  if (form.intent === ADD_FACILITATOR) return addFacilitator(actor, personId, form)
  if (form.intent === END_FACILITATOR) {
    const { cohort, intent } = form
    return facilitators(changeFacilitators(actor, cohort, { intent, mutationId, person: personId }))
  }
  if (form.intent === ADD_LEAD)
    return said(addLead(actor, { ...whom, agency: form.agency, agencyId: form.agencyId }), 'agency')
  if (form.intent === END_LEAD)
    return said(
      endLead(actor, { ...whom, membership: form.membership, evenOnly: form.evenOnly === 'yes' }),
    )
  if (form.intent === MAKE_ADMIN) return said(makeAdmin(actor, whom))
  if (form.intent === END_ADMIN) return said(endAdmin(actor, whom))
  if (form.intent === CORRECT_ADDRESS)
    return said(correctAddress(actor, { ...whom, email: form.email }), 'email')
  if (form.intent === CANCEL_ADDRESS) return said(cancelAddress(actor, whom))
  await endDevices(actor, whom)
  return null
}

type Reason = Parameters<typeof staffHelpRefusalWords>[0]

async function said(
  answer: Promise<{ ok: true } | { ok: false; reason: Reason; choices?: AgencyChoice[] }>,
  field = '',
): Promise<Refused> {
  const is = await answer
  if (is.ok) return null
  const { reason, choices } = is
  // The question “Which one?” is what is to be answered, not the name.
  return { field: choices ? 'agencyId' : field, text: staffHelpRefusalWords(reason), choices }
}

async function facilitators(answer: ReturnType<typeof changeFacilitators>): Promise<Refused> {
  const is = await answer
  return is.ok ? null : { field: is.field === 'who' ? 'cohort' : is.field, text: is.text }
}

async function addFacilitator(
  actor: Actor,
  personId: string,
  { cohort, mutationId }: { cohort: string; mutationId: string },
): Promise<Refused> {
  const { email: who } = await getPerson(actor, personId)
  return facilitators(
    changeFacilitators(actor, cohort, { intent: ADD_FACILITATOR, mutationId, who }),
  )
}
