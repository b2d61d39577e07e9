import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { focusOf } from '~/features/learning/index.server'
import { commitmentSchema, practiceRefusalWords } from '~/features/practice/contract'
import { getPracticeForm, makeCommitment } from '~/features/practice/index.server'
import { CommitmentForm } from '~/features/practice/ui/commitment-form'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'
import { Column, PageHeader } from '~/ui/page'

const access = doorTo('commitment.make')

export const meta: MetaFunction = () => [{ title: 'Make a plan · Footbridge' }]

export const loader = guarded({ access }, async ({ actor, url }) => {
  const ask = (name: string) => url.searchParams.get(name)
  const asked = {
    cohort: ask('cohort'),
    skill: ask('skill'),
    plan: ask('plan'),
    again: ask('again'),
  }
  const focus = asked.skill ? [] : await focusOf(actor, asked.cohort)
  const form = await getPracticeForm(actor, { ...asked, focus })
  return { form, mutationId: newId() }
})

export const action = guarded({ access }, async ({ actor, request }) => {
  const submission = await parseForm(request, commitmentSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const made = await makeCommitment(actor, submission.value)
  if (made.ok)
    return redirectDone(paths.practice({ cohort: submission.value.cohort }), {
      title: 'Plan saved',
      text: 'When you have had the chance to use it, say here what happened.',
    })
  const words = [practiceRefusalWords(made)]
  const at =
    made.reason === 'identifiers' ? { fieldErrors: { [made.field]: words } } : { formErrors: words }
  return data({ lastResult: submission.reply(at) }, 422)
})

export default function NewCommitment() {
  const { form, ...ids } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Column width="reading">
      <PageHeader
        title="Make a plan"
        back={{ to: paths.practice({ cohort: form.cohort.slug }), label: 'Practice' }}
        lead="One moment, and what you will say then. A plan with a clear moment is kept far more often than a good intention."
      />
      <CommitmentForm {...form} {...ids} lastResult={answer?.lastResult} />
    </Column>
  )
}
