import { Button, ButtonLink } from '../button'
import {
  Badge,
  Breadcrumbs,
  Card,
  DescriptionList,
  EmptyState,
  Notice,
  ProgressBar,
  Section,
  Stack,
  Table,
} from '../page'

const SWATCHES = [
  'paper',
  'surface',
  'sunken',
  'line',
  'control',
  'muted',
  'ink',
  'accent',
  'accent-soft',
  'lamp',
  'lamp-soft',
  'danger',
  'danger-soft',
  'warning',
  'warning-soft',
  'success',
  'success-soft',
  'stone-seen',
  'stone-self',
  'stone-fading',
  'stone-gap',
  'stone-bed',
]

export function Words() {
  return (
    <>
      <Section title="Type">
        <Stack gap="small">
          <p className="text-4xl font-bold tracking-tight">From knowing to doing</p>
          <p className="text-3xl font-bold">What did you try this week?</p>
          <p className="text-2xl font-semibold">Observed by Dana on Tuesday</p>
          <p className="text-xl font-semibold">A plan for one conversation</p>
          <p className="text-lg text-muted">The next step is offered, never forced.</p>
          <p className="max-w-reading">
            You chose the skill and the goal. When you have tried it once, write down what you did
            and what happened;{' '}
            <a href="#paths" className="link">
              success is not required
            </a>
            .
          </p>
          <p className="text-sm text-muted">Second lines, hints and captions.</p>
        </Stack>
      </Section>
      <Section title="Color">
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-3 text-sm">
          {SWATCHES.map((name) => (
            <li key={name} className="flex items-center gap-2">
              <span
                className="size-9 shrink-0 rounded-md border border-line"
                style={{ background: `var(--${name})` }}
              />
              {name}
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

export function Buttons() {
  return (
    <Section title="Buttons">
      <div className="flex flex-wrap items-center gap-3">
        <Button>Save my reflection</Button>
        <Button tone="secondary">Save as a draft</Button>
        <Button tone="quiet">Not now</Button>
        <Button tone="danger">Withdraw from the cohort</Button>
        <ButtonLink to="#paths">Continue</ButtonLink>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button pending pendingLabel="Saving">
          Save
        </Button>
        <Button disabled>Save</Button>
        <Button size="small" tone="secondary">
          Small
        </Button>
        <Button size="small" tone="quiet">
          Undo
        </Button>
      </div>
    </Section>
  )
}

export function Sheets() {
  return (
    <Section title="Cards and notices">
      <div className="grid gap-5 lg:grid-cols-[3fr_2fr]">
        <Card
          tone="lit"
          eyebrow="Your next step · about 12 minutes"
          title="Agree with Jo what the coaching is for"
          actions={<Button>Open the lesson</Button>}
        >
          <p>You left off after the example. One question and a short plan are still to come.</p>
        </Card>
        <Card title="Live session" eyebrow="Thu 7 May, 16:00">
          <p className="text-muted">
            Practice in threes: asking before telling. Bring one real case.
          </p>
        </Card>
      </div>
      <Notice tone="info" title="Late enrollment is open until Friday." />
      <Notice tone="success" title="Your reflection is in.">
        Sam usually answers within five days. You can still change it until then.
      </Notice>
      <Notice tone="warning" title="Two seats are not given out yet." />
      <Notice tone="error" title="The file could not be read.">
        Nothing was imported. Line 14 has no email address.
      </Notice>
      <EmptyState
        title="No field notes yet"
        action={<Button tone="secondary">Write the first</Button>}
      >
        After you try a skill at work, a note of two minutes goes here. Your facilitator sees it;
        your agency does not.
      </EmptyState>
    </Section>
  )
}

const SEATS = [
  { who: 'Amira Haddad', cohort: 'Spring', done: '6 of 8', state: 'Active' },
  { who: 'Jonas Weber', cohort: 'Spring', done: '2 of 8', state: 'On leave' },
  { who: 'Seat not given out', cohort: 'Autumn', done: '–', state: 'Open' },
]

export function Data() {
  return (
    <Section title="Tables, lists, progress">
      <Breadcrumbs
        items={[
          { to: '#', label: 'Agency' },
          { to: '#', label: 'Seats' },
          { label: 'Spring cohort' },
        ]}
      />
      <Table
        caption="Seats of the agency"
        rows={SEATS}
        rowKey={(row) => row.who}
        columns={[
          { key: 'who', label: 'Who', heads: true, cell: (row) => row.who },
          { key: 'cohort', label: 'Cohort', cell: (row) => row.cohort },
          { key: 'done', label: 'Modules', number: true, cell: (row) => row.done },
          { key: 'state', label: 'State', cell: (row) => <Badge>{row.state}</Badge> },
        ]}
      />
      <div className="flex flex-wrap gap-2">
        <Badge>Draft</Badge>
        <Badge tone="info">Submitted</Badge>
        <Badge tone="success">Accepted</Badge>
        <Badge tone="warning">Recheck due</Badge>
      </div>
      <ProgressBar label="Module 1" value={3} max={7} words="3 of 7 lessons" />
      <DescriptionList
        items={[
          { term: 'Starts', value: 'Monday 4 May 2026' },
          { term: 'Time zone', value: 'Chicago' },
          { term: 'Price', value: '$1,200 a seat' },
        ]}
      />
    </Section>
  )
}
