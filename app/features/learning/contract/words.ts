import type { CheckLine } from './views'

export const INCOMPLETE = 'That did not arrive whole. Load the page again, then try once more.'

export const minutesWords = (minutes: number): string => `${minutes} min`

/** Taking a check again. There are two forms of it; who has taken both knows the questions, and is told so. */
export const againWords = ({ seenBefore }: Pick<CheckLine, 'seenBefore'>) =>
  seenBefore
    ? {
        action: 'Retake the check',
        ready:
          'You can retake it now, on what was not understood yet. You have seen these questions before. That is fine: look for why an answer fits.',
        later: 'You can retake it, on what is not understood yet, after',
        meanwhile:
          'You have seen these questions before. That is fine: until then there is time to read, and to look at the reasons below.',
      }
    : {
        action: 'Retake with new questions',
        ready: 'You can retake it now with new questions, on what was not understood yet.',
        later: 'You can retake it with new questions, on what is not understood yet, after',
        meanwhile: 'Until then there is time to read.',
      }
