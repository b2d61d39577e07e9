import { DescriptionList } from '~/ui/bits'
import { Link } from '~/ui/navigation'
import { Section } from '~/ui/page'
import type { Preview, PreviewContent, PreviewStep } from '../contract'
import { CheckPreview } from './check-preview'
import { addressOf } from './preview-address'
import type { PreviewProps } from './preview-props'

/** The view shows the content of a text by its kind. */
export function PreviewContentView({ preview, rubric, Body }: PreviewProps) {
  const { content } = preview
  switch (content.kind) {
    case 'lesson':
      return (
        <>
          <Body body={content.body} answers={content.answers} />
          <Objectives objectives={content.objectives} />
        </>
      )
    case 'vignette':
      return (
        <>
          <Body body={content.body} answers={content.answers} />
          <UsedIn preview={preview} steps={content.usedIn} />
        </>
      )
    case 'check':
      return <CheckPreview skills={content.skills} />
    case 'practice':
      return (
        <>
          <Body body={content.body} answers={null} />
          <Practice content={content} />
        </>
      )
    case 'reflection':
      return (
        <>
          <Body body={content.body} answers={null} />
          <div className="max-w-[66ch]">{rubric}</div>
        </>
      )
    default:
      return <Body body={content.body} answers={null} />
  }
}

function Objectives({ objectives }: { objectives: string[] }) {
  return (
    <Section title="What it serves">
      <ul className="flex max-w-reading list-disc flex-col gap-1 pl-6">
        {objectives.map((objective) => (
          <li key={objective}>{objective}</li>
        ))}
      </ul>
    </Section>
  )
}

function UsedIn({ preview, steps }: { preview: Preview; steps: PreviewStep[] }) {
  return (
    <Section title="Where it is scored">
      {steps.length > 0 ? (
        <ul className="flex max-w-reading list-disc flex-col gap-1 pl-6">
          {steps.map((step) => (
            <li key={step.title}>
              <Link
                to={addressOf(preview.program.id, step, preview.withAnswers)}
                className="link inline-block py-0.5"
              >
                {step.title}
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-muted">In no lesson.</p>
      )}
    </Section>
  )
}

/** Coaches find these words filled in when they plan, note and are observed. */
function Practice({ content }: { content: Extract<PreviewContent, { kind: 'practice' }> }) {
  const { commitment, notePrompts, observation } = content.prompt
  return (
    <Section title="What coaches find in their forms">
      <div className="max-w-reading">
        <DescriptionList
          items={[
            {
              term: 'The plan',
              value: `When ${commitment.cue}, I will ${commitment.action}`,
            },
            { term: 'Its moment', value: commitment.moment },
            { term: 'Asked in a field note', value: <Lines lines={notePrompts} /> },
            {
              term: 'Observed',
              value: content.focus.map(({ id, title }) => `${id} ${title}`).join(', '),
            },
            { term: 'What to look for', value: <Lines lines={observation.lookFor} /> },
          ]}
        />
      </div>
    </Section>
  )
}

const Lines = ({ lines }: { lines: string[] }) => (
  <ul className="flex list-disc flex-col gap-1 pl-5">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)
