import { minutesWords } from '~/features/learning/contract'
import { Button } from '~/ui/button'
import { MutationId } from '~/ui/forms/mutation-id'
import { Form, useNavigation } from '~/ui/navigation'
import { DescriptionList, Notice, PageHeader, Stack } from '~/ui/page'
import type { CheckPage, StartView } from '../../contract'
import { START_CHECK } from '../../domain/check-forms'
import { enoughOf, PASS_PERCENT, RETRY_HOURS } from '../../domain/check-rules'
import { checkAt, LessonLinks } from './check-parts'
import { backToModule, type CheckViewProps } from './check-props'

/** The page explains the check before it begins. */
export function CheckStart({ page, view, mutationId, said }: CheckViewProps & { view: StartView }) {
  const { cohort, check, module } = page
  const learning = cohort.enrollmentId !== null
  return (
    <>
      <PageHeader
        title={check.title}
        eyebrow={`Module ${module.number}, check`}
        back={backToModule(page)}
        lead="Short stories from practice, each with one question. They show what you can build on, and what is worth another look."
      />
      <Stack gap="large">
        {said?.problem ? (
          <Notice tone="error" live>
            {said.problem}
          </Notice>
        ) : null}
        <DescriptionList items={factsOf(page)} />
        <p className="max-w-reading">
          Your answers are your own. Your facilitator sees which skills you have understood, and
          nothing else of it. Your agency sees how many lessons and checks you have done, never how
          they went.
        </p>
        {view.toRead.length > 0 && learning ? <ReadFirst page={page} view={view} /> : null}
        {learning ? (
          <StartForm page={page} mutationId={mutationId}>
            Start the check
          </StartForm>
        ) : (
          <Notice>You are reading along. The check is for the coaches of this cohort.</Notice>
        )}
      </Stack>
    </>
  )
}

function factsOf({ skills, perSkill, check }: CheckPage) {
  const enough = enoughOf(perSkill)
  const titles = skills.map(({ title }) => title).join(', ')
  const several = skills.length > 1
  return [
    {
      term: 'Questions',
      value: several
        ? `${perSkill} on each of ${skills.length} skills: ${titles}`
        : `${perSkill} on the skill “${titles}”`,
    },
    {
      term: 'Time',
      value: `About ${minutesWords(check.minutes)}, in one go or in several. Each answer is saved at once, and can be changed until you submit the check.`,
    },
    {
      term: 'Understood',
      value: `You need ${enough} of ${perSkill} correct on a skill (${PASS_PERCENT}%).`,
    },
    {
      term: 'If you miss more',
      value: `You see the reasons for every answer and which lessons to read again. After ${RETRY_HOURS} hours you can retake it with new questions${several ? ', on those skills only' : ''}. There are two sets of questions, and they take turns. There is no penalty.`,
    },
  ]
}

function ReadFirst({ page, view }: { page: CheckPage; view: StartView }) {
  return (
    <Notice title="Worth reading first">
      <p>The check is about these lessons. You have not marked them as done yet:</p>
      <LessonLinks cohort={page.cohort.slug} lessons={view.toRead} />
    </Notice>
  )
}

/** Begins the first form, or the next. */
export function StartForm({
  page,
  mutationId,
  children,
}: {
  page: CheckPage
  mutationId: string
  children: string
}) {
  const sent = useNavigation().formData?.get('intent') === START_CHECK
  // The first question takes the place of this page: Back from it does not lead to a start that is over.
  return (
    <Form method="post" action={checkAt(page)} replace>
      <input type="hidden" name="intent" value={START_CHECK} />
      <MutationId value={mutationId} />
      <Button type="submit" pending={sent} pendingLabel="Starting">
        {children}
      </Button>
    </Form>
  )
}
