import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  ENTER_FIGURES,
  enteredWords,
  FIGURES_REFUSALS,
  figuresSchema,
  pledgedWords,
} from '~/features/agencies/contract'
import { enterFigures, getFiguresPage, pledgeHours } from '~/features/agencies/index.server'
import { FiguresPage } from '~/features/agencies/ui/figures/figures-page'
import { doorTo } from '~/features/identity/contract'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'

const access = doorTo('agency.figures.read')

export const meta = () => [{ title: 'Figures · Footbridge' }]

export const loader = guarded({ access }, async ({ actor, url }) => ({
  page: await getFiguresPage(actor, url.searchParams.get('agency')),
  timeZone: actor.timeZone,
  ids: { figures: newId(), pledge: newId() },
}))

export const action = guarded({ access }, async ({ actor, request, url }) => {
  const submission = await parseForm(request, figuresSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const form = submission.value
  const agency = url.searchParams.get('agency')
  const isFigures = form.intent === ENTER_FIGURES
  const done = isFigures
    ? await enterFigures(actor, agency, form)
    : await pledgeHours(actor, agency, form)
  if (done.ok)
    return redirectDone(
      paths.agencyFigures({ agency }),
      isFigures ? enteredWords(form.month) : pledgedWords(form.month),
    )
  const words = [FIGURES_REFUSALS[done.reason]]
  const at = done.reason === 'empty' ? { formErrors: words } : { fieldErrors: { month: words } }
  return data({ lastResult: submission.reply(at) }, 409)
})

export default function Figures() {
  const answer = useActionData<typeof action>()
  return <FiguresPage {...useLoaderData<typeof loader>()} lastResult={answer?.lastResult} />
}
