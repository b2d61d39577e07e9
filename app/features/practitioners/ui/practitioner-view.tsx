import { SETTINGS } from '~/features/transfer/contract'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { formatDay } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import { Pager } from '~/ui/lists/pager'
import { Link } from '~/ui/navigation'
import { Badge, Column, EmptyState, PageHeader, Section, Stack } from '~/ui/page'
import { KeepForms } from './keep-forms'
import { Measures } from './measures'
import { ObservingDrafts } from './observing/observing-drafts'
import type { PractitionerProps } from './practitioner-props'
import { SkillGrowth } from './skill-growth'

/** One practitioner: what their coach saw over time, and measures from elsewhere. */
export function PractitionerView(props: PractitionerProps) {
  const { page, timeZone } = props
  const { practitioner, skills, growth, mayObserve } = page
  const { id, pseudonym, beganOn, endedOn } = practitioner
  return (
    <Column width="regular">
      <PageHeader
        title={isolated(pseudonym)}
        eyebrow={endedOn ? 'Archived practitioner' : 'Practitioner'}
        back={{ to: paths.practitioners(), label: 'Practitioners' }}
        lead={
          endedOn
            ? `You coached them from ${formatDay(beganOn, 'year')} to ${formatDay(endedOn, 'year')}. Only you can see this page.`
            : `You have coached them since ${formatDay(beganOn, 'year')}. Only you can see this page.`
        }
        action={
          mayObserve ? (
            <ButtonLink to={paths.observePractitioner(id)}>
              {`Observe ${isolated(pseudonym)}`}
            </ButtonLink>
          ) : undefined
        }
      />
      <Stack gap="page">
        <ObservingDrafts drafts={page.drafts} timeZone={timeZone} />
        <Section title="Growth">
          {skills.length === 0 ? (
            <EmptyState title="Not scored yet" level={3}>
              Each observation puts a dot here for every skill with an opportunity to use it.
              Role-plays are kept in the list and put none.
            </EmptyState>
          ) : (
            <>
              <p className="max-w-reading">
                <strong>All skills together.</strong> {growth}
              </p>
              {skills.map((skill) => (
                <SkillGrowth key={skill.id} skill={skill} rules={page.policyMarks} />
              ))}
            </>
          )}
        </Section>
        <Observations page={page} />
        <Measures {...props} />
        <KeepForms {...props} />
      </Stack>
    </Column>
  )
}

function Observations({
  page: { practitioner, observations, page, pages },
}: Pick<PractitionerProps, 'page'>) {
  if (observations.length === 0) return null
  return (
    <Section title="Observations">
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {observations.map(({ id, happenedOn, skillTitles, setting, mode, voided }) => (
          <li key={id} className="flex flex-col items-start gap-0.5 py-2.5 wrap-anywhere">
            <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <Link
                to={paths.practitionerObservation(id)}
                className="link inline-flex min-h-11 items-center font-semibold"
              >
                {`${formatDay(happenedOn, 'year')}: ${skillTitles.join(', ')}`}
              </Link>
              {mode === 'role_play' ? <Badge>Rehearsed</Badge> : null}
              {voided ? <Badge tone="warning">Voided</Badge> : null}
            </span>
            <span className="text-sm text-muted">{SETTINGS[setting]}</span>
          </li>
        ))}
      </ul>
      <Pager
        label="Pages of observations"
        page={page}
        pages={pages}
        to={(other) => paths.practitioner(practitioner.id, { page: other })}
      />
    </Section>
  )
}
