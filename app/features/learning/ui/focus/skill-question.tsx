import { formatDay } from '~/platform/shared/time'
import { type FieldLike, RadioGroup } from '~/ui/forms/field'
import type { RatedSkill } from '../../contract'
import { DONT_KNOW, LEVEL_NAMES, LEVELS, levelWords } from '../../domain/own-level'

const OPTIONS = [
  ...LEVELS.map((level) => ({ value: String(level), label: LEVEL_NAMES[level] })),
  { value: DONT_KNOW, label: levelWords(null) },
]

type SkillQuestionProps = {
  skill: RatedSkill
  fields: { skill: FieldLike; level: FieldLike }
}

/** One skill to rate; what the levels look like is one tap away. */
export function SkillQuestion({ skill, fields }: SkillQuestionProps) {
  const { id, title, definition, rating } = skill
  return (
    <section className="grid gap-x-8 gap-y-2 py-4 lg:grid-cols-2 lg:items-start lg:py-3">
      <div className="flex flex-col">
        <h3 className="text-base leading-snug">{title}</h3>
        <p className="text-sm">{definition}</p>
        <Levels skill={skill} />
      </div>
      <input type="hidden" name={fields.skill.name} value={id} />
      <RadioGroup
        field={fields.level}
        label={`${title}: where are you now?`}
        hint={
          rating
            ? `Your answer of ${formatDay(rating.on, 'year')}: ${levelWords(rating.level)}. Choose again only where it has changed.`
            : undefined
        }
        options={OPTIONS}
        layout="row"
        optional={false}
        // For those who see it, the heading above says the same.
        className="choices-compact [&>legend]:sr-only"
      />
    </section>
  )
}

function Levels({ skill }: { skill: RatedSkill }) {
  return (
    <details>
      <summary className="inline-flex min-h-8 items-center text-sm pointer-coarse:min-h-11 font-semibold text-accent underline decoration-accent/50 underline-offset-4">
        What the levels look like
        <span className="sr-only">: {skill.title}</span>
      </summary>
      <dl className="flex flex-col gap-2 border-l-2 border-line py-1 pl-4 text-sm">
        {LEVELS.map((level) => (
          <div key={level}>
            <dt className="font-semibold">{LEVEL_NAMES[level]}</dt>
            <dd>{skill.levels[level]}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
