import { type FormEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '../button'
import { usePerson } from '../device/device'
import { formCopies } from '../device/form-copies'
import type { Fields, FormCopy } from '../device/kinds'
import { useLocation, useNavigation } from '../navigation'
import { Notice } from '../notice'
import { fieldsOf, fill, isTouched, shows } from './kept/controls'
import { wasAccepted } from './kept/was-accepted'

export interface KeptFormOptions {
  /** The form's id in the page; also its name on this device. */
  form: string
  /** The subject that the form is about. Another cohort's or coach's form is another text. */
  subject: readonly string[]
  /** From the loader. */
  mutationId: string
  /** The page shows a form that came back: that text counts, not the one on this device. */
  posted: boolean
  /** The mutation id of the form that the server says it has: where the page stays, or was lost before it could hear. */
  accepted?: string | undefined
  /** Only these of its fields; the others are saved in another way. Must not change between renders. */
  only?: readonly string[] | undefined
  /** The text that was sent from it without a connection and waits elsewhere on this device. */
  waiting?: { id: string; fields: Fields } | undefined
}

export interface KeptForm {
  /** For the form's `onInput` and `onSubmit` and its mutation id. */
  onInput(event: FormEvent<HTMLFormElement>): void
  onSubmit(event: FormEvent<HTMLFormElement>): void
  mutationId: string
  /** The id of the waiting text that stands in the form. */
  shown: string | null
  /** Says that something came back; null when nothing did. */
  notice: ReactNode
}

const elementsOf = (id: string, only?: readonly string[]): Iterable<unknown> => {
  const form = document.getElementById(id)
  return form instanceof HTMLFormElement ? among(form.elements, only) : []
}

const among = (elements: HTMLFormControlsCollection, only?: readonly string[]) =>
  only ? [...elements].filter((one) => only.includes(one.getAttribute('name') ?? '')) : elements

const firstControl = (form: string) =>
  document
    .getElementById(form)
    ?.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea')

/** Whether something stands in this form of the page that the page did not put there. */
export const isFormTouched = (form: string): boolean => isTouched(elementsOf(form))

/**
 * Keeps what is typed into a long form on this device until the server has accepted it, and puts it back
 * when the page is opened again. A form that was on its way when the page was lost is sent under its old
 * mutation id as long as nothing in it was changed, so that it cannot be stored twice.
 */
export function useKeptForm(options: KeptFormOptions): KeptForm {
  const { form, subject, only } = options
  const person = usePerson() ?? ''
  const names = JSON.stringify([form, ...subject])
  const copies = useMemo(() => formCopies(person, JSON.parse(names)), [person, names])
  const [isKept, setIsKept] = useState(true)
  const [back, setBack] = useState<{ sent: string | null } | null>(null)
  // The form shows the waiting text with this id: the text made of it goes in the place of that one.
  const [shown, setShown] = useState<string | null>(null)
  const mutationId = back?.sent ?? shown ?? options.mutationId
  const left = wasAccepted(useNavigation(), useLocation(), mutationId)
  const taken = left ? mutationId : options.accepted
  const sent = useRef<FormCopy | null>(null)
  const posted = useRef(options.posted)
  // A text that the server had when the page was opened is not the one that stands in the form.
  const arrived = useRef(options.accepted)
  useEffect(() => {
    const copy = copies.read()
    if (copy?.sent !== undefined && copy.sent === arrived.current) copies.remove()
    else if (copy && !posted.current && fill(elementsOf(form, only), copy.fields))
      setBack({ sent: copy.sent ?? null })
  }, [copies, form, only])
  useEffect(() => {
    if (taken === undefined || taken === arrived.current) return
    copies.settle({
      id: taken,
      fields: sent.current?.sent === taken ? sent.current.fields : undefined,
    })
    // Words typed since it was sent are not on the server, also where they are the ones that the page first showed.
    const now = fieldsOf(elementsOf(form, only))
    const was = sent.current?.sent === taken ? sent.current.fields : now
    if (!left && now.length > 0 && JSON.stringify(now) !== JSON.stringify(was))
      copies.write({ fields: now })
    // A copy that has come back and is on its way under another id has not arrived with this one.
    setBack((now) => (now?.sent && now.sent !== taken ? now : null))
    setShown(null)
  }, [taken, left, copies, form, only])
  const { waiting } = options
  useEffect(() => {
    const copy = copies.read()
    // Words typed since then are newer, and a copy on its way is another text, until it is taken.
    const settled = copy?.sent !== undefined && [waiting?.id, taken].includes(copy.sent)
    if (!waiting || (copy && !settled)) return
    copies.remove()
    fill(elementsOf(form, only), waiting.fields)
    setBack(null)
    // Words that stand here instead are another text: they do not go in the place of that one.
    if (shows(elementsOf(form, only), waiting.fields)) setShown(waiting.id)
  }, [waiting, taken, copies, form, only])
  const [startedOver, setStartedOver] = useState(0)
  // The button goes away with the notice, and what is reset is drawn again: then the first field has its turn.
  useEffect(() => {
    if (startedOver > 0) firstControl(form)?.focus()
  }, [startedOver, form])
  const startAfresh = () => {
    copies.remove()
    setBack(null)
    const element = document.getElementById(form)
    if (element instanceof HTMLFormElement) element.reset()
    setStartedOver((times) => times + 1)
  }
  return {
    mutationId,
    shown,
    onInput: ({ currentTarget }) => {
      if (left) return
      const elements = [...among(currentTarget.elements, only)]
      if (back?.sent) setBack({ sent: null })
      const isTyped = isTouched(elements)
      if (!isTyped) copies.remove()
      setIsKept(!isTyped || copies.write({ fields: fieldsOf(elements) }))
    },
    onSubmit: ({ currentTarget: { elements } }) => {
      sent.current = { fields: fieldsOf(among(elements, only)), sent: mutationId }
      copies.write(sent.current)
    },
    notice:
      back || !isKept ? (
        <>
          {back ? <BackNotice sent={back.sent !== null} startAfresh={startAfresh} /> : null}
          {isKept ? null : <NotKeptNotice />}
        </>
      ) : null,
  }
}

function BackNotice({ sent, startAfresh }: { sent: boolean; startAfresh(): void }) {
  return (
    <Notice
      live
      title="Your unsent changes are back"
      action={
        <Button tone="secondary" size="small" onClick={startAfresh}>
          Start over
        </Button>
      }
    >
      {sent
        ? 'They were on their way when the page was lost. Send them again: they are stored only once.'
        : 'They were kept on this device only and have not been sent yet.'}
    </Notice>
  )
}

/** A full device, and a browser that forbids it, keep nothing: whoever writes must know. */
function NotKeptNotice() {
  return (
    <Notice tone="warning" live title="This device can’t keep what you enter here">
      Its storage is full or switched off. Send this form before you leave the page, or copy your
      words to another place.
    </Notice>
  )
}
