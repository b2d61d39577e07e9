import './events'

export type { Lean } from '../domain/lean'
export { skillsChecked } from '../domain/skills-checked'
export * from './focus'
export * from './forms'
export * from './search'
export type * from './views'
export * from './words'
