/**
 * Estimates for any training, in percent: a survey of 150 organizations (Saks and Belcourt, 2006). They stand beside
 * measured rates as labeled marks and are never read as rates of anyone here.
 */
export const SURVEY_PERCENT = { atOnce: 62, sixMonths: 44, aYear: 34 } as const

/** The kinds of need, the first to look at first: whoever asks comes before all that is only read from records. */
export const NEEDS = ['support', 'rhythm', 'contact', 'cooling', 'drift', 'plans', 'start'] as const
export type Need = (typeof NEEDS)[number]

export const NEED_WORDS: Readonly<Record<Need, string>> = {
  support: 'Asked for support',
  rhythm: 'Asked to meet more often',
  contact: 'No recent contact',
  cooling: 'Not used lately',
  drift: 'Recently seen lower',
  plans: 'Plans not used',
  start: 'Not begun',
}

/** It stands beside every applied rate, because the share of all pairs counted together is another number. */
export const MEAN_OF_COACHES =
  'The figure is the average of the coaches’ own shares: each coach counts once, however many skills they were taught.'

export const CONFIRM_NO_OPPORTUNITY = 'confirm'

export const TAKE_BACK_CONFIRMATION = 'take-back'
