import { paths } from '~/platform/shared/paths'
import { ButtonLink } from '~/ui/button'
import { Link } from '~/ui/navigation'
import { Breadcrumbs } from '~/ui/page'
import type { Preview, PreviewStep } from '../contract'
import { addressOf, KIND_WORDS } from './preview-address'
import { PreviewContentView } from './preview-content-view'
import type { PreviewProps } from './preview-props'

/** One text of a program as coaches will see it, for those who run the program. */
export function PreviewPage(props: PreviewProps) {
  const { preview, Contents } = props
  const { content } = preview
  return (
    <div className="grid gap-x-14 xl:grid-cols-[minmax(0,48rem)_minmax(0,1fr)]">
      <div className="min-w-0">
        <Head preview={preview} />
      </div>
      {content.kind === 'lesson' ? (
        <aside className="hidden xl:row-span-2 xl:block print:hidden">
          <div className="sticky top-8">
            <Contents headings={content.body.headings} />
          </div>
        </aside>
      ) : null}
      <article className="flex min-w-0 flex-col gap-14 xl:col-start-1">
        <PreviewContentView {...props} />
        <Onwards preview={preview} />
      </article>
    </div>
  )
}

function Head({ preview }: { preview: Preview }) {
  const { program, module, title, content, hash } = preview
  const where = module ? `Module ${module.number}: ${module.title}` : 'Vignettes'
  const summary = content.kind === 'lesson' ? content.summary : null
  return (
    <header className="mb-10 flex flex-col gap-3">
      <Breadcrumbs
        items={[
          { to: paths.adminContent(), label: 'Content' },
          { label: `${program.title}, ${where}` },
        ]}
      />
      <p className="text-sm font-semibold text-muted">Preview: {KIND_WORDS[content.kind]}</p>
      <h1 className="max-w-[22em] text-3xl">{title}</h1>
      {summary ? <p className="max-w-[66ch] text-lg text-muted">{summary}</p> : null}
      <p className="text-sm text-muted">
        {[...factsOf(content), `Wording ${hash.slice(0, 8)}`].join(' · ')}
      </p>
      <Toggle preview={preview} />
    </header>
  )
}

const skillNames = (skills: { title: string }[]) => skills.map(({ title }) => title).join(', ')

function factsOf(content: Preview['content']): string[] {
  switch (content.kind) {
    case 'lesson':
      return [
        `${content.minutes} minutes`,
        ...(content.teaches.length > 0 ? [`Teaches ${skillNames(content.teaches)}`] : []),
      ]
    case 'reflection':
      return [`${content.minutes} minutes`, `Reflects on ${skillNames(content.skills)}`]
    default:
      return []
  }
}

const asksSomething = ({ content }: Preview) =>
  content.kind === 'check' ||
  content.kind === 'vignette' ||
  (content.kind === 'lesson' && content.body.segments.some(({ kind }) => kind !== 'html'))

/** A link, so that it works without scripts and a colleague can be sent the same view. */
function Toggle({ preview }: { preview: Preview }) {
  const { withAnswers } = preview
  if (!asksSomething(preview)) return null
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
      <ButtonLink
        to={{ search: withAnswers ? '' : '?answers=1' }}
        preventScrollReset
        tone="secondary"
        size="small"
      >
        {withAnswers ? 'Hide answers and reasons' : 'Show answers and reasons'}
      </ButtonLink>
      <p className="text-sm text-muted">
        Only program staff can see them. Nothing can be answered here.
      </p>
    </div>
  )
}

/** To the neighbors on the way through the whole program. */
function Onwards({ preview: { program, previous, next, withAnswers } }: { preview: Preview }) {
  const to = (step: PreviewStep) => addressOf(program.id, step, withAnswers)
  return (
    <nav
      aria-label="Texts of the program"
      className="flex max-w-[66ch] flex-col items-start gap-3 border-t-2 border-line pt-8 print:hidden"
    >
      {next ? (
        <ButtonLink to={to(next)} tone="secondary">
          {`Next: ${named(next)}`}
        </ButtonLink>
      ) : null}
      {previous ? (
        <Link to={to(previous)} className="link inline-block py-2.5">
          <span aria-hidden="true">←&nbsp;</span>Previous: {named(previous)}
        </Link>
      ) : null}
    </nav>
  )
}

const named = ({ kind, title }: PreviewStep) =>
  kind === 'lesson' ? title : `${KIND_WORDS[kind]}, ${title}`
