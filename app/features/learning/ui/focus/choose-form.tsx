import { paths } from '~/platform/shared/paths'
import { useActionForm } from '~/ui/forms/checked-form'
import { CheckboxGroup } from '~/ui/forms/field'
import { ActionForm, FormActions, SubmitButton } from '~/ui/forms/form'
import { Link } from '~/ui/navigation'
import { CHOOSE, chooseFocusSchema, type RatedSkill } from '../../contract'
import { levelWords } from '../../domain/own-level'
import { GROUP_WORDS } from './group-words'
import type { FocusFormProps } from './rate-form'

/** One to three skills to work on, each with what the coach has said about it. */
export function ChooseForm({ page, mutationId, lastResult }: FocusFormProps) {
  const { cohort, groups, chosen } = page
  const [form, fields] = useActionForm(chooseFocusSchema, {
    id: 'choose',
    intent: CHOOSE,
    lastResult,
    defaultValue: { skills: chosen },
  })
  const rated = groups.flatMap(({ skills }) => skills).some(({ rating }) => rating !== null)
  return (
    <ActionForm form={form} intent={CHOOSE} mutationId={mutationId} className="gap-8">
      {groups.map(({ kind, skills }, index) => (
        <CheckboxGroup
          key={kind}
          // One field in two groups: the error stands once, at the first, to which the summary leads.
          field={
            index === 0
              ? fields.skills
              : { ...withoutErrors(fields.skills), id: `${fields.skills.id}-${kind}` }
          }
          label={GROUP_WORDS[kind].title}
          options={skills.map((skill) => ({
            value: skill.id,
            label: skill.title,
            hint: said(skill, rated),
          }))}
          optional={false}
        />
      ))}
      <FormActions>
        <SubmitButton>Save focus</SubmitButton>
        <Link
          to={paths.focus(cohort.slug, { step: 'rate' })}
          className="link inline-flex min-h-11 items-center"
        >
          {rated ? 'Rate the skills again' : 'Rate the skills first'}
        </Link>
      </FormActions>
    </ActionForm>
  )
}

const withoutErrors = ({
  name,
  key,
  initialValue,
}: {
  name: string
  key: string | undefined
  initialValue: unknown
}) => ({ name, key, initialValue })

function said({ rating, definition }: RatedSkill, anyRated: boolean): string {
  if (!anyRated) return definition
  return rating ? `You said: ${levelWords(rating.level)}` : 'Not rated'
}
