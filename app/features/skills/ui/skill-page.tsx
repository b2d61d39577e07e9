import { paths } from '~/platform/shared/paths'
import { formatDay } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import { Link } from '~/ui/navigation'
import { PageHeader, Section, Stack } from '~/ui/page'
import { LargePath } from '~/ui/path'
import type { EvidenceView, OwnSkill, SkillPage as Page } from '../contract'
import { Growth } from './growth'
import { Independence } from './independence'
import { Unopened } from './own-skills'

/** One skill of the coach: what would move it on, what fades, what it rests on, how it has grown. */
export function SkillPage({ page }: { page: Page }) {
  const { skill: own, cohort, evidence, unopened } = page
  const { skill, path } = own
  const about = { cohort: cohort.slug, skill: skill.id }
  return (
    <>
      <PageHeader
        back={{ to: paths.practice({ cohort: cohort.slug }), label: 'Practice' }}
        eyebrow={cohort.title}
        title={skill.title}
        lead={skill.definition}
        action={
          path.current >= 2 && path.current < 4 ? (
            <ButtonLink to={paths.newNote(about)}>Write a field note</ButtonLink>
          ) : (
            <ButtonLink to={paths.newCommitment(about)}>Make a plan</ButtonLink>
          )
        }
      />
      <Stack gap="page">
        <Unopened ids={unopened} />
        <LargePath {...path} />
        <Onward own={own} />
        <Evidence items={evidence} gaps={own.gaps} />
        <Growth page={page} />
        <Section
          title="Support, and when it steps down"
          hint="This looks at all your skills together, because you meet about all of them."
        >
          <Independence support={page.support} />
        </Section>
        <p>
          <Link to={paths.practiceTimeline(about)} className="link py-1">
            Timeline of this skill
          </Link>
        </p>
      </Stack>
    </>
  )
}

function Onward({ own: { next, fades, hint } }: { own: OwnSkill }) {
  return (
    <div className="grid gap-10 lg:grid-cols-2">
      <Section title={next ? `What would move it to ${next.name}` : 'It has come all the way'}>
        {next ? (
          <div className="flex max-w-reading flex-col gap-3">
            <p>{next.sentence}</p>
            {next.needs.length > 0 ? (
              <ul className="flex flex-col gap-1.5">
                {next.needs.map(({ words, met }) => (
                  <li key={words} className="flex gap-2.5">
                    <span aria-hidden="true" className="w-4 shrink-0 text-center font-semibold">
                      {met ? '✓' : '○'}
                    </span>
                    <span>
                      <span className="sr-only">{met ? 'Done: ' : 'Still open: '}</span>
                      {words}
                    </span>
                  </li>
                ))}
              </ul>
            ) : null}
            {next.also ? <p className="text-muted">{next.also}</p> : null}
          </div>
        ) : (
          <p className="max-w-reading">
            Sustained is the last step. It stays by being used and seen.
          </p>
        )}
      </Section>
      <Section title="What fades, and when">
        <div className="flex max-w-reading flex-col gap-2">
          {fades.length > 0 ? (
            fades.map((words) => <p key={words}>{words}</p>)
          ) : (
            <p>The step where it stands now doesn’t fade.</p>
          )}
          {hint ? <p className="text-muted">{hint}</p> : null}
        </div>
      </Section>
    </div>
  )
}

function Evidence({ items, gaps }: { items: EvidenceView[]; gaps: string | null }) {
  return (
    <Section title="What each step rests on">
      {items.length === 0 ? <p className="text-muted">No step yet.</p> : null}
      <ol className="flex flex-col divide-y divide-line border-y border-line empty:hidden">
        {items.map(({ step, name, on, tier, where, fading }) => (
          <li key={step} className="flex flex-wrap justify-between gap-x-6 gap-y-0.5 py-2.5">
            <span>
              <span className="font-semibold">{name.charAt(0).toUpperCase() + name.slice(1)}</span>
              {fading ? <span className="text-muted"> · not held now</span> : null}
            </span>
            <span className="text-muted">
              {formatDay(on, 'year')} · {tier}
              {where ? <bdi> · {where}</bdi> : null}
            </span>
          </li>
        ))}
      </ol>
      {gaps ? <p className="max-w-reading text-muted">{gaps}</p> : null}
    </Section>
  )
}
