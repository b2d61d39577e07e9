import { LEVELS, type Level, type Rubric } from '~/features/reflections/contract'
import { TextArea } from '~/ui/forms/field'

type Props = {
  criterion: Rubric['criteria'][number]
  index: number
  formId: string
  level: Level | null
  comment: string
  errors: string[] | undefined
  /** null takes the choice back. */
  onLevel: (level: Level | null) => void
  onComment: (comment: string) => void
  onBlur: () => void
}

/** One criterion: four levels, each a real radio button with its wording in sight, and a comment. */
export function CriterionField(props: Props) {
  const { criterion, index, formId, level, comment, errors, onLevel, onComment, onBlur } = props
  const name = `criteria[${index}]`
  const id = `${formId}-${name}`
  return (
    <fieldset data-criterion={criterion.id} className="flex flex-col gap-3">
      <legend className="mb-2 font-semibold text-lg">{criterion.title}</legend>
      <input type="hidden" name={`${name}.id`} value={criterion.id} />
      <div className="flex flex-col gap-1.5">
        {LEVELS.map((each) => (
          <label key={each} className="choice px-3 py-2">
            <input
              type="radio"
              name={`${name}.level`}
              id={each === 1 ? `${id}.level` : undefined}
              value={each}
              checked={level === each}
              onChange={() => onLevel(each)}
              onBlur={onBlur}
              aria-label={`${each}, ${criterion.levels[each].label}`}
              aria-describedby={`${id}-${each}`}
              className="mt-[0.3em]"
            />
            <span className="flex flex-col text-sm leading-snug">
              <span className="font-semibold">
                {each} · {criterion.levels[each].label}
              </span>
              <span id={`${id}-${each}`} className="text-muted">
                {criterion.levels[each].text}
              </span>
            </span>
          </label>
        ))}
        <label className="choice px-3 py-2">
          <input
            type="radio"
            name={`${name}.level`}
            value=""
            checked={level === null}
            onChange={() => onLevel(null)}
            onBlur={onBlur}
            className="mt-[0.3em]"
          />
          <span className="text-sm leading-snug">No level yet</span>
        </label>
      </div>
      <TextArea
        field={{ id: `${id}.comment`, name: `${name}.comment`, errors }}
        label={
          <>
            Comment<span className="sr-only"> on {criterion.title}</span>
          </>
        }
        optional
        rows={2}
        value={comment}
        onChange={(event) => onComment(event.currentTarget.value)}
        onBlur={onBlur}
      />
    </fieldset>
  )
}
