import { paths } from '~/platform/shared/paths'
import { ButtonLink } from '~/ui/button'
import {
  ActionForm,
  FormActions,
  type LastResult,
  SubmitButton,
  usePlainForm,
} from '~/ui/forms/form'
import { Link } from '~/ui/navigation'
import { Stack } from '~/ui/page'
import { FINISH_RUN, type RunScenes } from '../contract'

interface Props {
  run: string
  scenes: RunScenes[]
  mutationId: string
  lastResult: LastResult
}

/** All scenes of an open run, each to be changed, and the way to submit it. */
export function RunOverview({ run, scenes, mutationId, lastResult }: Props) {
  const [form] = usePlainForm({ id: 'finish-run', lastResult, intent: FINISH_RUN })
  const open = scenes.find(({ scored }) => !scored)
  return (
    <Stack gap="large">
      <ol className="flex flex-col divide-y divide-line border-y border-line">
        {scenes.map(({ position, title, scored }) => (
          <li key={position} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3">
            <span className="font-semibold">
              Scene {position}: {title}
            </span>
            <span className="text-muted">{scored ? 'Scored' : 'Not scored yet'}</span>
            <Link to={paths.calibrationRun(run, { scene: position })} className="link py-1">
              <span>{scored ? 'Change' : 'Score'}</span>
              <span className="sr-only"> scene {position}</span>
            </Link>
          </li>
        ))}
      </ol>
      <ActionForm
        form={form}
        action={paths.calibrationRun(run, { scene: 'all' })}
        intent={FINISH_RUN}
        mutationId={mutationId}
        className="gap-3"
      >
        <p className="max-w-reading">
          Once you submit it, the scores stay as they are, and you see the reference for each scene
          with its reasons. Your newest run is the one that counts.
        </p>
        <FormActions>
          {open ? (
            <ButtonLink to={paths.calibrationRun(run, { scene: open.position })}>
              Continue with scene {open.position}
            </ButtonLink>
          ) : null}
          <SubmitButton tone={open ? 'secondary' : 'primary'}>Submit this run</SubmitButton>
        </FormActions>
      </ActionForm>
    </Stack>
  )
}
