import { useEffect, useRef, useState } from 'react'
import type { SkillId } from '~/platform/shared/kernel'
import { dayOf } from '~/platform/shared/time'
import { mutationId } from '~/ui/device/mutation-id'
import { useActionForm } from '~/ui/forms/checked-form'
import { ActionForm, type LastResult } from '~/ui/forms/form'
import { useKeptForm } from '~/ui/forms/kept-form'
import { useLocation } from '~/ui/navigation'
import { Notice } from '~/ui/notice'
import {
  type KeptUnsent,
  NOT_KEPT_WORDS,
  REFUSED,
  useLiveId,
  useOpenedAsCopy,
  useUnsent,
} from '~/ui/offline'
import { fieldNoteSchema, NOTE_FORM, type Peer } from '../../contract'
import { StepActions, StepsContext } from './note-steps'
import { StepQuestions } from './step-questions'
import { useSteps } from './use-steps'

/** The action's answer, or what became of a note that had no connection. */
export type NoteAnswer = Partial<KeptUnsent> & { lastResult?: LastResult }

interface Props {
  cohort: { slug: string; title: string }
  skills: { id: string; title: string }[]
  skillId: SkillId
  today: string
  /** IANA, of the writer. */
  timeZone: string
  /** A note on each skill may tell these things, in the order of the skills. */
  notePrompts: string[][]
  commitments: { id: string; skillId: SkillId; cue: string; action: string; current: boolean }[]
  /** The plan that the address names. */
  commitmentId: string | null
  /** The coaches with whom it can be shared. */
  peers: Peer[]
  mutationId: string
  answer: NoteAnswer | undefined
}

/**
 * The form asks what happened when the skill was tried. It takes ninety seconds on a phone: with scripts one
 * question after the other, without them it is one page.
 */
export function NoteForm(props: Props) {
  const asked = useAsked(props)
  return <NoteFields key={Object.values(asked).join()} {...props} {...asked} />
}

/**
 * A copy of the page that the device has kept was made for another address, and on another day: there the
 * browser says what was asked for.
 */
function useAsked({ skillId, commitmentId, today, timeZone }: Props) {
  const { search } = useLocation()
  const query = new URLSearchParams(search)
  const refused = query.get(REFUSED)
  if (!useOpenedAsCopy()) return { skillId, commitmentId, today, refused }
  return {
    skillId: query.get('skill') ?? skillId,
    commitmentId: query.get('commitment'),
    today: dayOf(new Date(), timeZone),
    refused,
  }
}

type FieldsProps = Props & { refused: string | null }

function NoteFields(props: FieldsProps) {
  const { cohort, skills, skillId, today, notePrompts, commitmentId, answer } = props
  const plan = props.commitments.find(({ id }) => id === commitmentId)
  const lastResult = answer?.lastResult
  const [form, fields] = useActionForm(fieldNoteSchema, {
    id: NOTE_FORM,
    lastResult,
    defaultValue: { skill: plan?.skillId ?? skillId, happenedOn: today, sharedWith: 'no_one' },
  })
  const { kept, problem, said } = useKeptNote(props, plan?.id)
  const steps = useSteps(form, kept.shown)
  return (
    <StepsContext.Provider value={steps}>
      <ActionForm
        form={form}
        {...steps.events}
        kept={kept}
        problem={problem ? `This note was not sent. ${problem}` : undefined}
        notSent={answer?.kept === false ? NOT_KEPT_WORDS : undefined}
        className="group/note"
      >
        <div ref={said} tabIndex={-1} className="outline-none empty:hidden">
          {answer?.kept ? (
            <Notice tone="success" live title="Note saved on this device">
              It will be sent when you are connected again. Until then it is only here, and you can
              write the next one.
            </Notice>
          ) : null}
        </div>
        <input type="hidden" name="sentAs" value={kept.mutationId} />
        <input type="hidden" name="cohort" value={cohort.slug} />
        {plan ? (
          <>
            <input type="hidden" name="commitment" value={plan.id} />
            <input type="hidden" name="skill" value={plan.skillId} />
            <p className="rounded-lg bg-sunken p-4">
              Your plan: When {plan.cue}, I will {plan.action}
            </p>
          </>
        ) : null}
        <StepQuestions
          {...{ fields, plan, skills, notePrompts, today }}
          plans={props.commitments.filter(({ current }) => current)}
          peers={props.peers}
        />
        <StepActions />
      </ActionForm>
    </StepsContext.Provider>
  )
}

/**
 * Keeps what is typed, and goes on to the next note once this one waits on the device. A note that was refused
 * later stands in the form again where the address names it.
 */
function useKeptNote({ cohort, mutationId: first, answer, refused }: FieldsProps, plan = '') {
  const liveId = useLiveId(first)
  const [next, setNext] = useState<string | null>(null)
  const back = useUnsent().find(({ id, refused: reason }) => id === refused && reason)
  const kept = useKeptForm({
    form: NOTE_FORM,
    subject: [cohort.slug, plan, ...(refused ? [refused] : [])],
    mutationId: next ?? liveId,
    posted: Boolean(answer?.lastResult),
    accepted: answer?.kept ? answer.sentAs : undefined,
    waiting: back,
  })
  const said = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!answer?.kept) return
    setNext(mutationId())
    const form = document.getElementById(NOTE_FORM)
    if (form instanceof HTMLFormElement) form.reset()
    said.current?.focus()
    said.current?.scrollIntoView({ block: 'center' })
  }, [answer])
  return { kept, problem: back?.refused, said }
}
