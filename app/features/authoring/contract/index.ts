export type { PreviewPlace, PreviewStep } from '../domain/reading-order'
export type * from './views'
