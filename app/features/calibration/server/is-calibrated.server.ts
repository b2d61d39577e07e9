import type { Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { dayOf } from '~/platform/shared/time'
import { standingOn } from '../domain/calibration-rule'
import { newestFinished } from './run-rows.server'

/** Whether the observer's calibration in this program holds at an instant, which is a day where they live. */
export async function isCalibrated(
  tx: Tx,
  observer: Pick<Actor, 'personId' | 'timeZone'>,
  program: string,
  at: Date,
): Promise<boolean> {
  const newest = await newestFinished(observer, program, at, tx)
  return standingOn(newest, dayOf(at, observer.timeZone)).kind === 'calibrated'
}
