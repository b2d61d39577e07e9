import { paths } from '~/platform/shared/paths'
import { useActionForm } from '~/ui/forms/checked-form'
import { ActionForm, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { useKeptForm } from '~/ui/forms/kept-form'
import { Link } from '~/ui/navigation'
import { Section } from '~/ui/page'
import { type FocusPage, RATE, rateSkillsSchema } from '../../contract'
import { GROUP_WORDS } from './group-words'
import { SkillQuestion } from './skill-question'

export type FocusFormProps = {
  page: FocusPage
  mutationId: string
  lastResult: LastResult
}

/** Every skill of the program with four levels; any part of it may be left out. */
export function RateForm({ page, mutationId, lastResult }: FocusFormProps) {
  const { cohort, groups } = page
  const skills = groups.flatMap((group) => group.skills)
  const [form, fields] = useActionForm(rateSkillsSchema, {
    id: 'rate',
    intent: RATE,
    lastResult,
    defaultValue: { ratings: skills.map(({ id }) => ({ skill: id })) },
  })
  const ratings = fields.ratings.getFieldList()
  const kept = useKeptForm({
    form: form.id,
    // The fields belong to the skills in their order.
    subject: [cohort.slug, ...skills.map(({ id }) => id)],
    mutationId,
    posted: Boolean(lastResult),
  })
  return (
    <ActionForm form={form} intent={RATE} kept={kept} className="gap-10">
      <p>Answer what you can and leave the rest out. You can come back to it whenever you like.</p>
      {groups.map((group) => (
        <Section key={group.kind} {...GROUP_WORDS[group.kind]}>
          <div className="flex flex-col divide-y divide-line border-y border-line">
            {group.skills.map((skill) => {
              const rating = ratings[skills.indexOf(skill)]
              return rating ? (
                <SkillQuestion key={skill.id} skill={skill} fields={rating.getFieldset()} />
              ) : null
            })}
          </div>
        </Section>
      ))}
      <FormActions>
        <SubmitButton>Keep my answers and choose a focus</SubmitButton>
        <Link
          to={paths.focus(cohort.slug, { step: 'choose' })}
          className="link inline-flex min-h-11 items-center"
        >
          {skills.some(({ rating }) => rating) ? 'To your focus' : 'Choose a focus without rating'}
        </Link>
      </FormActions>
    </ActionForm>
  )
}
