import { paths } from '~/platform/shared/paths'
import { ReachBars } from '../charts/reach-bars'
import { ErrorView } from '../frame/error-view'
import { PageHeader, Section, Stack } from '../page'
import { Forms, RefusedForm } from './forms'
import { Paths } from './paths'
import { Buttons, Data, Sheets, Words } from './words'

/** Every shared component in its states, on one page. */
export function Gallery() {
  return (
    <>
      <PageHeader
        eyebrow="For those who build"
        title="Components"
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
        <Section title="When something fails">
          <ErrorView status={404} home={{ to: paths.home(), label: 'To my first page' }} />
          <ErrorView status={500} reference="8f3c-21aa" />
        </Section>
      </Stack>
    </>
  )
}

const share = (percent: number) => ({ text: `about ${percent}%`, bar: percent / 100 })
const NONE = { text: 'under 10%', bar: 0.05 }
const APART = { text: 'not shown: it could point to fewer than 5 coaches', bar: null }

function Charts() {
  return (
    <Section title="Charts">
      <ReachBars
        level={3}
        title="Half of the skills were seen at work; a fifth have cooled since"
        n="About 10 coaches"
        evidence="Observed and above rest on another person's observation. Tried rests on field notes. As of May 3, 2026."
        rows={[
          {
            peak: { text: 'all of them', bar: 1 },
            current: { text: 'all of them', bar: 1 },
            gap: NONE,
          },
          { peak: share(90), current: share(85), gap: NONE },
          { peak: share(80), current: share(70), gap: share(10) },
          { peak: share(75), current: share(55), gap: NONE },
          { peak: share(50), current: share(40), gap: NONE },
          { peak: share(20), current: APART, gap: NONE },
          { peak: { text: 'under half', bar: null }, current: APART, gap: NONE },
        ]}
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
          <li>No one saw the first try, so no one could say what went well.</li>
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
