/**
 * Estimates for any training, in percent: a survey of 150 organizations (Saks and Belcourt, 2006). They stand beside
 * measured rates as labeled marks and are never read as rates of anyone here.
 */
export const SURVEY_PERCENT = { atOnce: 62, sixMonths: 44, aYear: 34 } as const
