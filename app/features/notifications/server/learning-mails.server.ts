import type { DueCoach } from '~/features/checks/contract'
import { namesApart } from '~/features/identity/index.server'
import type { Tx } from '~/platform/db/client.server'
import { absoluteUrl } from '~/platform/mail/absolute-url.server'
import { cancelMail, queueMail, queueMails } from '~/platform/mail/outbox.server'
import type { DomainEvents } from '~/platform/shared/events'
import { inWords } from '~/platform/shared/lists/counts'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { formatDay } from '~/platform/shared/time'

const addressOf = (tx: Tx, personId: string) =>
  tx.person.findUniqueOrThrow({ where: { id: personId }, select: { email: true } })

const feedbackKey = (reviewId: string) => `feedback/${reviewId}`

/**
 * Feedback was released. The letter says that it is there, never what it says, and waits as long as the
 * release can be undone.
 */
export async function mailFeedback(tx: Tx, event: DomainEvents['review.released']): Promise<void> {
  const { email } = await addressOf(tx, event.personId)
  await queueMail(tx, {
    key: feedbackKey(event.reviewId),
    sendAfter: event.undoUntil,
    to: email,
    toPersonId: event.personId,
    template: 'feedback',
    subject: 'Feedback on your reflection is ready',
    heading: 'Your facilitator has read your reflection',
    paragraphs: ['The feedback is ready to read, criterion by criterion, next to your own words.'],
    action: {
      label: 'Read the feedback',
      url: absoluteUrl(paths.reflection(event.cohortSlug, event.moduleKey)),
    },
  })
}

/** A release was undone before its letter left: the letter stays here. */
export const withdrawFeedbackMail = (tx: Tx, { reviewId }: DomainEvents['review.release-undone']) =>
  cancelMail(tx, feedbackKey(reviewId))

/** Someone signed what they saw. */
export const mailObservation = (tx: Tx, event: DomainEvents['observation.signed']) =>
  queueMail(tx, {
    key: `observation/${event.observationId}`,
    to: event.coachEmail,
    toPersonId: event.coachId,
    template: 'observation',
    subject: 'An observation of your practice is ready',
    heading: `${isolated(event.observerName)} wrote down what they saw`,
    paragraphs: [
      'Read what was said and done, and rate yourself first. After that you see what they made of it.',
    ],
    action: { label: 'Read it', url: absoluteUrl(paths.observation(event.observationId)) },
  })

/** An observation was voided: whoever reads their path the next day must not wonder why it has changed. */
export async function mailVoided(
  tx: Tx,
  { observationId, coachId, happenedOn }: DomainEvents['observation.voided'],
): Promise<void> {
  const { email } = await addressOf(tx, coachId)
  await queueMail(tx, {
    key: `voided/${observationId}`,
    to: email,
    toPersonId: coachId,
    template: 'observation-voided',
    subject: 'An observation of your practice no longer counts',
    heading: `The observation of ${formatDay(happenedOn, 'year')} was voided`,
    paragraphs: [
      'It stays where it is, with the reason, and no longer counts toward your path. Steps that rested on it alone are open again.',
      'You don’t need to do anything.',
    ],
    action: { label: 'Read the reason', url: absoluteUrl(paths.observation(observationId)) },
  })
}

/** A lead facilitator has taken over what someone had in hand; what they wrote is kept as their draft. */
export async function mailTakenOver(
  tx: Tx,
  { attemptId, fromId, byId, at }: DomainEvents['claim.taken-over'],
): Promise<void> {
  const { email } = await addressOf(tx, fromId)
  const nameOf = await namesApart({ personId: fromId }, [byId], tx)
  await queueMail(tx, {
    key: `taken-over/${attemptId}/${byId}/${at.getTime()}`,
    to: email,
    toPersonId: fromId,
    template: 'taken-over',
    subject: 'A submission you claimed was taken over',
    heading: `${isolated(nameOf(byId))} took over a submission from you`,
    paragraphs: [
      'What you wrote about it is saved as your own draft. You don’t need to do anything.',
    ],
    action: { label: 'Go to the queue', url: absoluteUrl(paths.queue()) },
  })
}

/**
 * Later questions wait: one letter to a coach in a day, however many they are. It says how many and how
 * long, never what they are about.
 */
export const mailProbes = (tx: Tx, { coaches }: DomainEvents['probes.due']): Promise<void> =>
  queueMails(tx, coaches.map(probeLetter))

function probeLetter({ personId, email, cohortSlug, day, probes }: DueCoach) {
  const count = probes.reduce((sum, { questions }) => sum + questions, 0)
  const minutes = Math.ceil(count / 2)
  const long = `${inWords(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}`
  const [only, ...others] = probes
  return {
    key: `probes/${personId}/${day}`,
    to: email,
    toPersonId: personId,
    template: 'probes',
    subject: `Your ${count} review questions (${minutes} min)`,
    heading: 'A few questions on what you learned a while ago',
    paragraphs: [
      `You have ${inWords(count)} questions today. They take about ${long}.`,
      'Looking back after a while is what makes it last. It isn’t a test: you see the reasons right after each answer.',
    ],
    action: {
      label: 'Answer them',
      url: absoluteUrl(
        only && others.length === 0
          ? paths.probe(cohortSlug, only.moduleKey)
          : paths.learn({ cohort: cohortSlug }),
      ),
    },
  }
}
