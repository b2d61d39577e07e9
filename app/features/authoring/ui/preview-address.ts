import { paths } from '~/platform/shared/paths'
import type { PreviewStep } from '../contract'

/** Where a text of a program is previewed. */
export const addressOf = (program: string, { place }: PreviewStep, answers = false): string =>
  'vignette' in place
    ? paths.vignettePreview(program, place.vignette, answers)
    : paths.contentPreview(program, place.module, place.document, answers)

export const KIND_WORDS: Record<PreviewStep['kind'], string> = {
  lesson: 'Lesson',
  check: 'Check',
  reflection: 'Reflection',
  discussion: 'Discussion',
  practice: 'Practice',
  vignette: 'Vignette',
}
