import { GoneFormNotice } from '~/ui/forms/around/gone-form'
import type { LastResult } from '~/ui/forms/form'
import { Notice, Stack } from '~/ui/page'
import type { CalibrationRunPage } from '../contract'
import { RunOverview } from './run-overview'
import { RunReport } from './run-report'
import { SceneForm } from './scene-form'

interface Props {
  page: CalibrationRunPage
  mutationId: string
  lastResult: LastResult
}

/** "Scene 2 of 6: The last page" */
export function runTitle(page: CalibrationRunPage): string {
  if (page.kind === 'report') return `Report on run ${page.report.number}`
  if (page.kind !== 'scene') return 'Your scores so far'
  return `Scene ${page.scene.position} of ${page.scenes.length}: ${page.scene.title}`
}

/** A run wherever its observer stands in it. */
export function CalibrationRun({ page, mutationId, lastResult }: Props) {
  const said = { run: page.id, mutationId, lastResult }
  if (page.kind === 'report')
    return (
      <Stack gap="large">
        <GoneFormNotice lastResult={lastResult} />
        <RunReport report={page.report} />
      </Stack>
    )
  if (page.kind === 'scene') return <SceneForm {...said} scene={page.scene} scenes={page.scenes} />
  if (page.kind === 'overview') return <RunOverview {...said} scenes={page.scenes} />
  return (
    <Notice title="This run isn’t finished">
      You’re in no cohort or agency now, so it can’t be continued.
    </Notice>
  )
}
