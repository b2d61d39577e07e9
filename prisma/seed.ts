import { moveStates } from '~/features/transfer/index.server'
import { now } from '~/platform/clock.server'
import { inBulk } from '~/platform/db/client.server'
import { takeNudge } from '~/platform/db/in-bulk.server'
import { RUN_QUEUE } from '~/platform/jobs/queue.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import { log } from '~/platform/logging/log.server'
import { calendarOf } from './seed/calendar'
import { calibrationSteps } from './seed/steps/calibration'
import { checkInSteps } from './seed/steps/check-ins'
import { checkSteps } from './seed/steps/checks'
import { climateSteps } from './seed/steps/climate'
import { coachingSteps } from './seed/steps/coaching'
import { discussionSteps } from './seed/steps/discussions'
import { focusSteps } from './seed/steps/focus'
import { houseSteps } from './seed/steps/house'
import { lessonSteps } from './seed/steps/lessons'
import { lookSteps } from './seed/steps/looks'
import { mailSteps } from './seed/steps/mail'
import { peerSteps } from './seed/steps/observing/peers'
import { practitionerSteps } from './seed/steps/observing/practitioners'
import { observingSteps } from './seed/steps/observing/sides'
import { practiceSteps } from './seed/steps/practice'
import { reflectionSteps } from './seed/steps/reflections'
import { releaseSteps } from './seed/steps/releases'
import { seatSteps } from './seed/steps/seats'
import { sessionSteps } from './seed/steps/sessions'
import { canceledCohortSteps } from './seed/steps/staff/canceled-cohort'
import { nextCohortSteps } from './seed/steps/staff/next-cohort'
import { play, type Step } from './seed/timeline'
import { makeWorld } from './seed/world'

/** All that happens in the demo when it is loaded at this instant, not yet in the order of time. */
export function demoSteps(loadedAt: Date): Step[] {
  const world = makeWorld(calendarOf(loadedAt))
  const steps = [
    ...houseSteps(world),
    ...seatSteps(world),
    ...nextCohortSteps(world),
    ...canceledCohortSteps(world),
    ...focusSteps(world),
    ...lessonSteps(world),
    ...checkSteps(world),
    ...reflectionSteps(world),
    ...discussionSteps(world),
    ...calibrationSteps(world),
    ...practiceSteps(world),
    ...observingSteps(world),
    ...peerSteps(world),
    ...practitionerSteps(world),
    ...coachingSteps(world),
    ...sessionSteps(world),
    ...checkInSteps(world),
    ...lookSteps(world),
    ...climateSteps(world),
    ...releaseSteps(world),
  ]
  return [...steps, ...mailSteps(world, steps)]
}

/**
 * Puts the demo into an empty database: eight months of three cohorts, one that is sold ahead, and one that was canceled, dated from today. Everything is
 * done by the people whom it is about, with the verbs that the pages use, so it obeys every rule; on one
 * day it comes out the same each time. They are done in bulk, which takes half the time. Needs the rooms wired and
 * the catalog loaded.
 */
export async function seedDemo(steps = demoSteps(now())): Promise<void> {
  // An act of the demo's people months ago is no event of today.
  const { level } = log()
  if (log().isLevelEnabled('info')) log().level = 'warn'
  try {
    await inBulk(async () => {
      await play(steps, now(), async () => {
        if (takeNudge(RUN_QUEUE)) await runQueue()
      })
      // No one has looked at a state so far: all are computed here, as they stand on the day of loading.
      await moveStates()
    })
  } finally {
    log().level = level
  }
}
