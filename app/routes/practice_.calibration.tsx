import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { runRefusalWords, startRunSchema } from '~/features/calibration/contract'
import { getCalibration, startRun } from '~/features/calibration/index.server'
import { CalibrationHome } from '~/features/calibration/ui/calibration-home'
import { doorTo } from '~/features/identity/contract'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { redirect } from '~/platform/http/responses.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'
import { whereFrom } from '~/platform/shared/requests/where-from'
import { Column, PageHeader } from '~/ui/page'

const access = doorTo('calibration.read')

export const meta: MetaFunction = () => [{ title: 'Calibration · Footbridge' }]

export const loader = guarded({ access }, async ({ actor, url }) => ({
  home: await getCalibration(actor, url.searchParams.get('program')),
  back: whereFrom(actor),
  mutationId: newId(),
}))

export const action = guarded({ access }, async ({ actor, request }) => {
  const submission = await parseForm(request, startRunSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const started = await startRun(actor, submission.value)
  if (started.ok) return redirect(paths.calibrationRun(started.id))
  const formErrors = [runRefusalWords(started)]
  return data({ lastResult: submission.reply({ formErrors }) }, 409)
})

export default function Calibration() {
  const { home, back, mutationId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Column width="reading">
      <PageHeader
        {...(back ? { back } : {})}
        eyebrow={home.program.title}
        title="Calibration"
        lead="Score scenes that have a reference, and see how you score."
      />
      <CalibrationHome home={home} mutationId={mutationId} lastResult={answer?.lastResult} />
    </Column>
  )
}
