import './events'

export { skillsChecked } from '../domain/skills-checked'
export * from './focus'
export * from './forms'
export * from './search'
export type * from './views'
export * from './words'
