import { now } from '~/platform/clock.server'
import type { Actor } from '~/platform/shared/actor'
import { agreementOf } from '~/platform/shared/statistics/agreement/agreement'
import { dayOf } from '~/platform/shared/time'
import type { CalibrationHome, RunCard } from '../contract'
import { shortfallsOf, standingOn } from '../domain/calibration-rule'
import { mayCalibrate, programAsked, programsWithScenes } from './calibration-scope.server'
import { finishedRun, type RunRow, readRuns } from './run-rows.server'

/**
 * How the actor stands as an observer of a program, with their reports and the run that is open; in one
 * statement. Without a program named it is the first. Throws NotFound for one without scenes.
 */
export async function getCalibration(actor: Actor, asked: string | null): Promise<CalibrationHome> {
  const program = programAsked(asked)
  const rows = await readRuns(actor, program.id)
  const { timeZone } = actor
  const finished = rows.flatMap((row) => finishedRun(row, timeZone) ?? [])
  const open = rows.find(({ finishedAt }) => finishedAt === null)
  return {
    program,
    programs: programsWithScenes(),
    standing: standingOn(finished[0] ?? null, dayOf(now(), timeZone)),
    mayTake: mayCalibrate(actor),
    open: open ? { id: open.id, scored: open.scored, scenes: open.scenes } : null,
    runs: rows.flatMap((row) => cardOf(row, timeZone) ?? []),
  }
}

function cardOf(row: RunRow, zone: string): RunCard | null {
  const run = finishedRun(row, zone)
  if (!run) return null
  return {
    ...{ id: row.id, number: row.number, finishedOn: run.on },
    agreement: agreementOf(run.pairs),
    shortfalls: shortfallsOf(run),
  }
}
