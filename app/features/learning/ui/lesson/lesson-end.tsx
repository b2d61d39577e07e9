import { type ReactNode, useEffect, useRef } from 'react'
import { paths } from '~/platform/shared/paths'
import { Button, ButtonLink } from '~/ui/button'
import { DoneMark } from '~/ui/done-mark'
import { MutationId } from '~/ui/forms/mutation-id'
import { Form, Link, useActionData, useNavigation } from '~/ui/navigation'
import { Notice } from '~/ui/notice'
import { KEPT_WORDS, type KeptUnsent, NOT_KEPT_WORDS, useLiveId, useUnsentFrom } from '~/ui/offline'
import type { LessonPage } from '../../contract'
import { minutesWords } from '../../contract/words'
import { COMPLETE_LESSON, LESSON_END } from '../../domain/lesson-forms'

type LessonEndProps = { page: LessonPage; skillPaths: ReactNode; problem: string | undefined }

/** The foot of a lesson: mark it as done, see what moved, go on. */
export function LessonEnd({ page, skillPaths, ...rest }: LessonEndProps) {
  const { problem, waits, kept } = useSentLater(rest.problem)
  const done = page.progress?.done ?? false
  const pressed = done || kept === true
  const foot = useRef<HTMLElement>(null)
  const was = useRef({ lesson: page.lesson.key, pressed })
  // The button that had focus is gone: focus goes to what took its place.
  useEffect(() => {
    const now = { lesson: page.lesson.key, pressed }
    if (was.current.lesson === now.lesson && !was.current.pressed && pressed) foot.current?.focus()
    was.current = now
  }, [page.lesson.key, pressed])
  return (
    <section
      ref={foot}
      id={LESSON_END}
      tabIndex={-1}
      aria-label="End of the lesson"
      className="flex max-w-[66ch] scroll-mt-6 flex-col gap-6 border-t-2 border-line pt-8 outline-none"
    >
      {problem ? (
        <Notice
          tone="error"
          live
          action={
            <Link reloadDocument to={addressOf(page)} className="link">
              Load the lesson again
            </Link>
          }
        >
          {problem}
        </Notice>
      ) : null}
      {waits && !done ? <Waiting /> : null}
      {page.progress && !done && !waits ? (
        <MarkAsDone page={page} complete={page.progress.forms.complete} />
      ) : null}
      {done ? <Done /> : null}
      {skillPaths}
      <Onwards page={page} primary={done || !page.progress} />
    </section>
  )
}

const addressOf = ({ cohort, module, lesson }: LessonPage) =>
  paths.lesson(cohort.slug, module.key, lesson.slug)

/** The answer of the action, or what became of one that had no connection. */
function useSentLater(answered: string | undefined) {
  const { kept } = useActionData<Partial<KeptUnsent>>() ?? {}
  const unsent = useUnsentFrom(LESSON_END)
  const waits = unsent !== undefined && unsent.refused === undefined
  const problem = kept === false ? NOT_KEPT_WORDS : answered
  return { kept, waits, problem: unsent ? unsent.refused : problem }
}

function MarkAsDone({ page, complete }: { page: LessonPage; complete: string }) {
  const navigation = useNavigation()
  const pending = navigation.formData?.get('intent') === COMPLETE_LESSON
  const mutationId = useLiveId(complete)
  return (
    <Form
      method="post"
      action={`${addressOf(page)}#${LESSON_END}`}
      preventScrollReset
      className="flex flex-col items-start gap-3"
    >
      <input type="hidden" name="intent" value={COMPLETE_LESSON} />
      <MutationId value={mutationId} />
      <input type="hidden" name="sentAs" value={mutationId} />
      <input type="hidden" name="form" value={LESSON_END} />
      <input type="hidden" name="contentHash" value={page.lesson.hash} />
      <Button type="submit" pending={pending} pendingLabel="Saving">
        Mark as done
      </Button>
      <p className="text-sm text-muted">You can come back to it whenever you like.</p>
    </Form>
  )
}

function Waiting() {
  return (
    <p role="status" className="text-lg font-semibold">
      {KEPT_WORDS}
    </p>
  )
}

function Done() {
  return (
    <p className="flex items-center gap-3 text-lg font-semibold">
      <DoneMark done label="" />
      You have done this lesson.
    </p>
  )
}

function afterTheLast({ cohort, module, progress }: LessonPage) {
  if (progress && module.check)
    return {
      to: paths.moduleCheck(cohort.slug, module.key),
      label: `Next: the check (${minutesWords(module.check.minutes)})`,
    }
  if (progress && module.reflection)
    return {
      to: paths.reflection(cohort.slug, module.key),
      label: `Next: your reflection (${minutesWords(module.reflection.minutes)})`,
    }
  return { to: paths.module(cohort.slug, module.key), label: 'Back to the module' }
}

/** To the next lesson, after the last one to the check, then to the reflection, and always back. */
function Onwards({ page, primary }: { page: LessonPage; primary: boolean }) {
  const { cohort, module, previous, next } = page
  const lessonAt = (slug: string) => paths.lesson(cohort.slug, module.key, slug)
  const onwards = next
    ? { to: lessonAt(next.slug), label: `Next: ${next.title} (${minutesWords(next.minutes)})` }
    : afterTheLast(page)
  return (
    <nav aria-label="Lessons" className="flex flex-col items-start gap-3 print:hidden">
      <ButtonLink to={onwards.to} tone={primary ? 'primary' : 'secondary'}>
        {onwards.label}
      </ButtonLink>
      {previous ? (
        <Link to={lessonAt(previous.slug)} className="link inline-block py-2.5">
          <span aria-hidden="true">←&nbsp;</span>Previous: {previous.title}
        </Link>
      ) : null}
    </nav>
  )
}
