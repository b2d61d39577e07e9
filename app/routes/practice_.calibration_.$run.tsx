import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { FINISH_RUN, runFormSchema, runRefusalWords } from '~/features/calibration/contract'
import { finishRun, getCalibrationRun, scoreScene } from '~/features/calibration/index.server'
import { CalibrationRun, runTitle } from '~/features/calibration/ui/calibration-run'
import { doorTo } from '~/features/identity/contract'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'
import { formatDay } from '~/platform/shared/time'
import { Column, PageHeader } from '~/ui/page'

const access = doorTo('calibration.read')
const params = { run: param.uuid }

const SUBMITTED = { title: 'Run submitted', text: 'Your report is below.' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? runTitle(data.page) : 'Calibration'} · Footbridge` },
]

export const loader = guarded({ access, params }, async ({ actor, params, url }) => ({
  page: await getCalibrationRun(actor, params.run, url.searchParams.get('scene')),
  mutationId: newId(),
}))

export const action = guarded({ access, params }, async ({ actor, params: { run }, request }) => {
  const submission = await parseForm(request, runFormSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const form = submission.value
  const { mutationId } = form
  const done =
    form.intent === FINISH_RUN
      ? await finishRun(actor, { runId: run, mutationId })
      : await scoreScene(actor, run, form)
  if (done.ok) {
    const said = form.intent === FINISH_RUN ? SUBMITTED : { title: `Scene ${form.position} saved` }
    return redirectDone(paths.calibrationRun(run), said)
  }
  return data({ lastResult: submission.reply({ formErrors: [runRefusalWords(done)] }) }, 409)
})

export default function Run() {
  const { page, mutationId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Column width="reading">
      <PageHeader
        back={{ to: paths.calibration(), label: 'Calibration' }}
        eyebrow={page.program.title}
        title={runTitle(page)}
        lead={page.kind === 'report' ? formatDay(page.report.finishedOn, 'year') : null}
      />
      <CalibrationRun page={page} mutationId={mutationId} lastResult={answer?.lastResult} />
    </Column>
  )
}
