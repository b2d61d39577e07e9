import { beforeAll, expect, test } from 'vitest'
import { releaseReview } from '~/features/grading/index.server'
import {
  type ReflectionAction,
  SUBMIT,
  SUBMIT_AS_IS,
  TAKE_BACK,
} from '~/features/reflections/contract'
import { actOnReflection, getReflectionPage } from '~/features/reflections/index.server'
import { ReflectionView } from '~/features/reflections/ui/reflection-view'
import type { Actor } from '~/platform/shared/actor'
import { renderPage } from '../../factories/render-page'
import { START_HERE } from '../../factories/sample-course'
import { aGradingRoom, id, readyReview, submitted } from '../grading/grading-room'

let room: Awaited<ReturnType<typeof aGradingRoom>>
beforeAll(async () => {
  room = await aGradingRoom(1)
})

const WRITTEN = 'She said “fine”, and I asked about the bus passes.'

/** An older page sends this form, and a page answers it. */
async function answerTo(coach: Actor, form: Partial<ReflectionAction>): Promise<string> {
  const place = { cohort: room.slug, module: START_HERE }
  const sent = { number: 1, ...id(), ...form } as ReflectionAction
  const done = await actOnReflection(coach, place, sent)
  if (done.ok) throw new Error('it was taken')
  const error = { [done.field]: [done.message] }
  return renderPage(
    <ReflectionView
      page={await getReflectionPage(coach, room.slug, START_HERE)}
      assignment={null}
      writer={{ timeZone: 'America/Chicago' }}
      {...id()}
      lastResult={{
        status: 'error',
        initialValue: { ...sent, number: '1', baseVersion: '1' },
        error,
      }}
      conflict={null}
      asked={false}
    />,
  )
}

const box = (body: string, intent: typeof SUBMIT | typeof SUBMIT_AS_IS = SUBMIT) => ({
  ...{ intent, baseVersion: 1, body },
})

test('an older page that sends a form is told where the reflection stands, and keeps its words', async () => {
  const [coach] = room.coaches
  if (!coach) throw new Error('no coach')
  const attemptId = await submitted(coach, room.slug, { body: WRITTEN })

  const waiting = await answerTo(coach, box('Words of the other tab.'))
  expect(waiting).toContain('This was not submitted again')
  expect(waiting).toContain('it waits for an answer')
  expect(waiting).toContain('Words of the other tab.')
  expect(waiting).not.toContain('Read the page again')

  const lockVersion = await readyReview(room.facilitator, attemptId)
  await releaseReview(room.facilitator, attemptId, { attemptId, lockVersion, ...id() })
  for (const intent of [SUBMIT, SUBMIT_AS_IS] as const) {
    const accepted = await answerTo(coach, box('Words of the other tab.', intent))
    expect(accepted).toContain('This was not submitted again')
    expect(accepted).toContain('your facilitator has accepted it')
    expect(accepted).toContain('It is not saved: copy what you still need')
    expect(accepted).toContain('Words of the other tab.')
  }

  const same = await answerTo(coach, box(WRITTEN))
  expect(same).toContain('there is nothing to do')
  expect(same).not.toContain('It is not saved')

  const back = await answerTo(coach, { intent: TAKE_BACK })
  expect(back).toContain('This can’t be taken back now')
  expect(back).toContain('Nothing was changed')
})
