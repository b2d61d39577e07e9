import { notesOne } from './notes-finished-one'
import { notesThree } from './notes-finished-three'
import { notesTwo } from './notes-finished-two'
import { notesFirstTries } from './notes-first-tries'
import { notesFollowed } from './notes-followed'
import { notesLaterOne } from './notes-later-one'
import { notesLaterTwo } from './notes-later-two'
import { notesNorthway } from './notes-northway'
import { notesRunning } from './notes-running'
import type { ObservationText } from './observation-text'
import { craftOne } from './observations-craft-one'
import { craftTwo } from './observations-craft-two'
import { familiesOne } from './observations-families-one'
import { familiesTwo } from './observations-families-two'
import { followedOne } from './observations-followed-one'
import { followedTwo } from './observations-followed-two'
import { heldOne } from './observations-held-one'
import { heldTwo } from './observations-held-two'
import { observationsLately } from './observations-lately'
import { observationsOne } from './observations-one'
import { observationsRunning } from './observations-running'
import { observationsThree } from './observations-three'
import { observationsTwo } from './observations-two'
import { plansFinished } from './plans-finished'
import { plansFirstTries } from './plans-first-tries'
import { plansLater } from './plans-later'
import { plansRunning } from './plans-running'
import type { NoteText, PlanText } from './practice-text'

export const plans: readonly PlanText[] = [
  ...plansFinished,
  ...plansFirstTries,
  ...plansLater,
  ...plansRunning,
]

export const notes: readonly NoteText[] = [
  ...notesOne,
  ...notesTwo,
  ...notesThree,
  ...notesRunning,
  ...notesNorthway,
  ...notesLaterOne,
  ...notesLaterTwo,
  ...notesFirstTries,
  ...notesFollowed,
]

export const observations: readonly ObservationText[] = [
  ...observationsOne,
  ...observationsTwo,
  ...observationsThree,
  ...observationsRunning,
  ...observationsLately,
  ...familiesOne,
  ...familiesTwo,
  ...craftOne,
  ...craftTwo,
  ...heldOne,
  ...heldTwo,
  ...followedOne,
  ...followedTwo,
]
