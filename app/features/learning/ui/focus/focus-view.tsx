import { type ReactNode, useEffect, useRef } from 'react'
import { paths } from '~/platform/shared/paths'
import { Column, PageHeader } from '~/ui/page'
import type { FocusPage } from '../../contract'
import { ChooseForm } from './choose-form'
import { type FocusFormProps, RateForm } from './rate-form'

/** Where a coach says where they are, and what they will work on. */
export function FocusView(props: FocusFormProps) {
  const { page } = props
  const { cohort, step, chosen } = page
  return (
    <Step step={step}>
      <Column width={step === 'rate' ? 'wide' : 'reading'}>
        <PageHeader
          title={step === 'rate' ? 'Where are you now?' : 'What will you work on?'}
          eyebrow={
            chosen.length > 0 ? cohort.title : step === 'rate' ? 'Step 1 of 2' : 'Step 2 of 2'
          }
          back={{ to: paths.learn({ cohort: cohort.slug }), label: 'Learn' }}
          lead={step === 'rate' ? RATE_LEAD : <ChooseLead page={page} />}
        />
        {step === 'rate' ? <RateForm {...props} /> : <ChooseForm {...props} />}
      </Column>
    </Step>
  )
}

/** Both steps have one address, so focus has to be brought to the second. */
function Step({ step, children }: { step: string; children: ReactNode }) {
  const top = useRef<HTMLDivElement>(null)
  const last = useRef(step)
  useEffect(() => {
    if (last.current !== step) top.current?.focus({ preventScroll: true })
    last.current = step
  }, [step])
  return (
    <div ref={top} tabIndex={-1} className="outline-none">
      {children}
    </div>
  )
}

const RATE_LEAD =
  'This is for you. No one grades it, and no one else sees it; at the end you look back at it.'

function ChooseLead({ page }: { page: FocusPage }) {
  const skills = page.groups.flatMap((group) => group.skills)
  const rated = skills.filter(({ rating }) => rating !== null).length
  return (
    <>
      {rated > 0 ? (
        <span>{`You have answered for ${rated} of ${skills.length} skills. `}</span>
      ) : null}
      <span>
        Choose one to three skills that would help you most at work now; one at a time is easiest to
        keep. No one else sees your choice, and you can change it at any time.
      </span>
    </>
  )
}
