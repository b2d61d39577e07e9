import { now } from '~/platform/clock.server'
import type { Actor } from '~/platform/shared/actor'
import { dayOf } from '~/platform/shared/time'
import type { CalibrationStanding } from '../contract'
import { standingOn } from '../domain/calibration-rule'
import { newestFinished } from './run-rows.server'

/** How the actor stands in a program on this day, where they live. */
export async function getStanding(actor: Actor, program: string): Promise<CalibrationStanding> {
  return standingOn(await newestFinished(actor, program, now()), dayOf(now(), actor.timeZone))
}
