import type { CheckedCoach, DueLook } from '~/features/follow-up/contract'
import { MANAGER_LETTER, managerAddress } from '~/features/follow-up/index.server'
import type { Tx } from '~/platform/db/client.server'
import { absoluteUrl } from '~/platform/mail/absolute-url.server'
import { queueMail, queueMails } from '~/platform/mail/outbox.server'
import type { DomainEvents } from '~/platform/shared/events'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { dayOf, formatDay, formatDayInLetter } from '~/platform/shared/time'

/** Check-ins have begun: one letter to each coach. */
export const mailCheckIns = (tx: Tx, { coaches }: DomainEvents['check-ins.begun']): Promise<void> =>
  queueMails(tx, coaches.map(checkInLetter))

const checkInLetter = (coach: CheckedCoach) => ({
  key: `check-in/${coach.checkInId}`,
  to: coach.email,
  toPersonId: coach.personId,
  template: 'check-in',
  subject: `Your day ${coach.days} check-in`,
  heading: `${coach.days} days after ${coach.cohortTitle}`,
  paragraphs: [
    'What are you still using, and what gets in the way? It’s a few short questions, and you can save one answer at a time.',
    'No score comes of it. “No” tells as much as “yes,” and you can ask for support.',
    `It’s open until ${formatDayInLetter(coach.lastDay, coach.timeZone)}.`,
  ],
  action: { label: 'Open the check-in', url: absoluteUrl(paths.checkIn(coach.checkInId)) },
})

/** The day of planned looks has come: one letter for each, without the coach's words and without who looks. */
export const mailLooks = (tx: Tx, { looks }: DomainEvents['looks.due']): Promise<void> =>
  queueMails(tx, looks.map(lookLetter))

const lookLetter = ({ lookId, personId, email, cohort, byWhen, skillTitles }: DueLook) => ({
  // The same look is told of again when its day was changed.
  key: `look/${lookId}/${byWhen}`,
  to: email,
  toPersonId: personId,
  template: 'look',
  subject: 'Your 180-day plan: someone looks today',
  heading: 'Today is a day of your 180-day plan',
  paragraphs: [
    `You planned for today that someone looks at: ${skillTitles.join(', ')}.`,
    'Open your plan to read who, and say with one tap whether it happened. If it slipped, your own words for that are there, too.',
  ],
  action: { label: 'Open your plan', url: absoluteUrl(paths.lookPlan({ cohort })) },
})

/** A coach asks someone who may observe them already: one letter for a planned day. */
export const mailLookAsked = (tx: Tx, asked: DomainEvents['look.asked']): Promise<void> => {
  const name = isolated(asked.coachName)
  return queueMail(tx, {
    key: `look-asked/${asked.lookId}/${asked.byWhen}`,
    to: asked.email,
    toPersonId: asked.lookerId,
    template: 'look-asked',
    subject: `${name} asks you to observe`,
    heading: `${name} asks you to observe their work`,
    paragraphs: [
      `They’d like you to look at: ${asked.skillTitles.join(', ')}.`,
      `By ${formatDay(asked.byWhen, 'year')}. Agree on the day between you. When you’re there, record what you see here.`,
    ],
    action: {
      label: 'Record an observation',
      url: absoluteUrl(paths.newObservation({ coach: asked.enrollmentId })),
    },
  })
}

/** A coach wants their line manager to be asked: one letter, and none after it. */
export async function mailManager(tx: Tx, event: DomainEvents['manager.asked']): Promise<void> {
  const to = await managerAddress(tx, event.questionId)
  if (!to) return
  const name = isolated(event.coachName)
  await queueMail(tx, {
    key: `manager-question/${event.questionId}`,
    to,
    template: MANAGER_LETTER,
    subject: `One question about ${name}’s coaching`,
    heading: `${name} asks for your view`,
    paragraphs: [
      `${name} took a course for coaches and asked us to send you one question: how often have you seen “${event.skillTitle}” at work in the last month?`,
      `It takes less than a minute and needs no account. Only ${name} sees your answer.`,
      `The link works once, until ${formatDayInLetter(dayOf(event.expiresAt, event.timeZone), event.timeZone)}. If you’d rather not answer, do nothing. We won’t write again about this, and we delete your address after 30 days.`,
    ],
    action: { label: 'Answer the question', url: absoluteUrl(paths.managerQuestion(event.token)) },
  })
}
