import type { ReactNode } from 'react'
import { paths } from '~/platform/shared/paths'
import { ButtonLink } from '~/ui/button'
import { Breadcrumbs } from '~/ui/page'
import type { SamplePage } from '../contract'

/** One lesson of the program for someone who has not joined. Its body comes from the catalog, by the route. */
export function SampleLesson({ sample, body }: { sample: SamplePage; body: ReactNode }) {
  const { cohort, programTitle, module, lesson } = sample
  return (
    <div className="flex max-w-[48rem] flex-col gap-10">
      <header className="flex flex-col gap-3">
        <Breadcrumbs
          items={[
            { to: paths.cohort(cohort.slug), label: cohort.title },
            { label: `${programTitle}, module ${module.number}` },
          ]}
        />
        <p className="text-sm font-semibold text-muted">A lesson to try</p>
        <h1 className="max-w-[22em] text-3xl">{lesson.title}</h1>
        <p className="max-w-[66ch] text-lg text-muted">{lesson.summary}</p>
        <p className="max-w-[66ch] text-sm text-muted">
          {`About ${lesson.minutes} minutes. In the course you answer the questions in it, and are told at once why an answer works. Here you can only read them.`}
        </p>
      </header>
      <article className="flex min-w-0 flex-col gap-14">{body}</article>
      <footer className="flex max-w-[66ch] flex-col items-start gap-4 border-t-2 border-line pt-8">
        <h2 className="text-xl">From reading to doing</h2>
        <p>
          In the course this lesson is followed by a plan, a try at work, and someone who tells you
          what they saw.
        </p>
        <div className="flex flex-wrap gap-3">
          {cohort.enrollment === 'open' ? (
            <ButtonLink to={paths.checkout(cohort.slug)}>See the price</ButtonLink>
          ) : null}
          <ButtonLink to={paths.cohort(cohort.slug)} tone="secondary">
            Dates and syllabus
          </ButtonLink>
        </div>
      </footer>
    </div>
  )
}
