import { paths } from '~/platform/shared/paths'
import { ReachBars } from './charts/reach-bars'
import { ErrorView } from './error-view'
import { Forms, RefusedForm } from './gallery/forms'
import { Overlays } from './gallery/overlays'
import { Paths } from './gallery/paths'
import { Buttons, Data, Sheets, Words } from './gallery/words'
import { PageHeader, Section, Stack } from './page'

/** Every piece of furniture in its states, on one page. */
export function Gallery() {
  return (
    <>
      <PageHeader
        eyebrow="For those who build"
        title="The furniture"
        lead="A quiet, well-lit room: calm, warm, generous type, one thing asked at a time."
      />
      <Stack gap="page">
        <Words />
        <Buttons />
        <Paths />
        <Sheets />
        <Forms />
        <RefusedForm />
        <Data />
        <Charts />
        <Lesson />
        <Overlays />
        <Section title="When something fails">
          <ErrorView status={404} home={{ to: paths.home(), label: 'To my first page' }} />
          <ErrorView status={500} reference="8f3c-21aa" />
        </Section>
      </Stack>
    </>
  )
}

function Charts() {
  return (
    <Section title="Charts">
      <ReachBars
        level={3}
        title="Half of the skills were seen at work; a fifth have cooled since"
        n="84 pairs of coach and skill, 12 coaches"
        evidence="Observed and above rest on another person's observation. Tried rests on field notes. Up to 3 May 2026."
        rows={[
          { peak: 1, current: 1 },
          { peak: 0.93, current: 0.88 },
          { peak: 0.81, current: 0.7, gap: 0.12 },
          { peak: 0.74, current: 0.55 },
          { peak: 0.5, current: 0.39, gap: 0.04 },
          { peak: 0.21, current: 0.18 },
          { suppressed: true },
        ]}
        suppressedWords="Fewer than 5: not shown"
      />
    </Section>
  )
}

function Lesson() {
  return (
    <Section title="A lesson">
      <article className="prose-lesson">
        <h2>Why good training evaporates</h2>
        <p>
          Most people leave a good training wanting to use it. A month later, little of it is left
          in the job. That is not a lack of will: <a href="#paths">nothing at work asked for it</a>.
        </p>
        <ul>
          <li>Nobody saw the first try, so nobody could say what went well.</li>
          <li>The old way was faster that day.</li>
        </ul>
        <blockquote>
          <p>I knew what to say. I just heard myself giving advice again.</p>
        </blockquote>
        <h3>What carries it</h3>
        <p>One small plan, one person who watches, and a word about what they saw.</p>
      </article>
    </Section>
  )
}
