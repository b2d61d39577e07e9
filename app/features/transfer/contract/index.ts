export type {
  Carried,
  Cell,
  Level,
  Need,
  Prompt,
  Reason,
  ReleaseBody,
  ReleaseSection,
} from '../domain'
export { NEEDS } from '../domain/cohort/needs-a-hand'
export * from './forms'
export * from './refusals'
export { monthName, releaseFile } from './release-file'
export type * from './views'
export * from './words'
