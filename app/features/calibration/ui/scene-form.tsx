import { paths } from '~/platform/shared/paths'
import { useActionForm } from '~/ui/forms/checked-form'
import { optionsOf } from '~/ui/forms/choice'
import { RadioGroup } from '~/ui/forms/field'
import { ActionForm, FieldGroup, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { Link } from '~/ui/navigation'
import { ProgressBar, Stack } from '~/ui/page'
import { type RunScenes, SCORE_SCENE, type SceneToScore, scoreSceneSchema } from '../contract'

interface Props {
  run: string
  scene: SceneToScore
  scenes: RunScenes[]
  mutationId: string
  lastResult: LastResult
}

/** One scene of a run: its story, and what the observer gives. The reference is not on the page. */
export function SceneForm({ run, scene, scenes, mutationId, lastResult }: Props) {
  const scored = scenes.filter((one) => one.scored).length
  return (
    <Stack gap="large">
      <ProgressBar
        label="Saved so far"
        value={scored}
        max={scenes.length}
        words={`${scored} of ${scenes.length} scenes`}
      />
      <section aria-label="The scene" className="flex max-w-reading flex-col gap-3">
        <p className="text-muted">{scene.scene}</p>
        {scene.paragraphs.map((paragraph) => (
          <p key={paragraph} className="text-lg">
            {paragraph}
          </p>
        ))}
      </section>
      <Scores
        key={scene.position}
        {...{ run, scene, mutationId, lastResult }}
        last={scored + 1 === scenes.length}
      />
      <nav aria-label="In this run" className="flex flex-wrap gap-x-8 gap-y-1">
        <Link to={paths.calibrationRun(run, { scene: 'all' })} className="link py-2.5">
          All scenes of this run
        </Link>
        <Link to={paths.calibration()} className="link py-2.5">
          Finish later
        </Link>
      </nav>
    </Stack>
  )
}

function Scores({
  run,
  scene,
  mutationId,
  lastResult,
  last,
}: Omit<Props, 'scenes'> & { last: boolean }) {
  const { position, contentHash, skills, prompt, carried, own } = scene
  const [form, fields] = useActionForm(scoreSceneSchema, {
    id: `scene-${position}`,
    lastResult,
    intent: SCORE_SCENE,
    defaultValue: {
      levels: skills.map(({ id }) => ({ skill: id, level: own ? String(own.levels[id]) : '' })),
      prompt: own ? String(own.prompt) : '',
      carried: own ? String(own.carried) : '',
    },
  })
  const levels = fields.levels.getFieldList()
  return (
    <ActionForm
      form={form}
      action={paths.calibrationRun(run, { scene: position })}
      intent={SCORE_SCENE}
      mutationId={mutationId}
      things={Object.fromEntries(skills.map(({ title }, at) => [`levels[${at}]`, title]))}
      className="gap-10"
    >
      <input type="hidden" name="position" value={position} />
      <input type="hidden" name="contentHash" value={contentHash} />
      {skills.map((skill, at) => {
        const score = levels[at]?.getFieldset()
        return score ? (
          <FieldGroup key={skill.id} legend={skill.title} hint={skill.definition}>
            <input type="hidden" name={score.skill.name} value={skill.id} />
            <RadioGroup
              field={score.level}
              label="Which words fit best?"
              hint="When you hesitate between two, take the lower."
              optional={false}
              options={[
                ...([1, 2, 3, 4] as const).map((level) => ({
                  value: String(level),
                  label: `Level ${level}`,
                  hint: skill.levels[level],
                })),
                { value: 'na', label: 'No opportunity', hint: 'Nothing here called for it.' },
              ]}
            />
          </FieldGroup>
        ) : null
      })}
      <RadioGroup
        field={fields.prompt}
        label="How much help was there?"
        options={optionsOf(prompt)}
        optional={false}
      />
      <RadioGroup
        field={fields.carried}
        label="Who led it?"
        options={optionsOf(carried)}
        optional={false}
      />
      <FormActions>
        <SubmitButton pendingLabel="Saving">
          {last || own ? 'Save scores' : 'Save and go to the next scene'}
        </SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
