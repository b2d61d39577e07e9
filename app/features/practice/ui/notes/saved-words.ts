import type { Done } from '~/platform/shared/done'
import { paths } from '~/platform/shared/paths'
import type { SkillUse } from '../../contract/words'

interface Saved {
  cohort: string
  skill: string
  used: SkillUse
  commitment?: string | null | undefined
  /** So many plans are done by this note. */
  closed?: number
  /** Why it moves no step; null where it counts. */
  standing?: string | null
}

/** The address of the next try: a new plan, in the same words where there was one. */
export const nextTry = ({
  cohort,
  skill,
  commitment,
}: Omit<Saved, 'used' | 'closed' | 'standing'>) =>
  paths.newCommitment({ cohort, skill, ...(commitment ? { again: commitment } : {}) })

/** The page says this of a note that was just saved. A try that did not work, or not all of it, has a next one. */
export function noteSavedWords({ used, closed = 0, standing = null, ...about }: Saved): Done {
  const title = 'Note saved'
  const done =
    closed > 1 ? 'Your plans are closed as done.' : closed ? 'Your plan is closed as done.' : ''
  const told = [standing, done].filter(Boolean).join(' ')
  if (used === 'yes') return told ? { title, text: told } : { title }
  const next = { to: nextTry(about), label: 'Plan the next try' }
  if (used === 'partly') {
    const counts = 'Trying counts in full, whether or not all of it worked.'
    return { title, text: standing ? told : [counts, done].join(' ').trim(), next }
  }
  if (used === 'no') return { title, text: 'Knowing what got in the way helps the next try.', next }
  return { title, text: 'It isn’t counted against you.', next }
}
