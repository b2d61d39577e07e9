// Thirty seats and a hundred claimants, while the app is killed again and again: no seat has two holders, and no one is stuck.
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { figure, median } from '../figures.mjs'
import { buyByInvoice, cookiesOf, findPlace, openHouse, post, signIn } from './house.mjs'

const SEATS = 30
const CLAIMANTS = 100
const ROUNDS = 3
const KILLS = 3
const MOST_TRIES = 400

const NEWEST_MAIL =
  'SELECT text FROM outgoing_mail WHERE to_email = $1 ORDER BY queued_at DESC LIMIT 1'

async function signInByCode({ db, url }, email) {
  const asked = await post(`${url}/sign-in`, '', { intent: 'request-code', email })
  const { rows } = await db.query(NEWEST_MAIL, [email])
  const code = /\b(\d{6})\b/.exec(rows[0]?.text ?? '')?.[1] ?? ''
  const answer = await post(`${url}/sign-in/code`, cookiesOf(asked), { code })
  if (answer.status !== 303) throw new Error(`${email} could not sign in: ${answer.status}`)
  return cookiesOf(answer)
}

/** Seats of an order, and the links of their invitations, from the letters. */
async function offerSeats({ db, url }, place, lead, round) {
  await buyByInvoice({ db, url }, place, lead, SEATS)
  const emails = Array.from({ length: SEATS }, (_, at) => `seat-${round}-${at}@claims.example`)
  const fields = { intent: 'import', cohort: place.cohort, list: emails.join('\n') }
  const press = { ...fields, mutationId: randomUUID(), most: String(SEATS) }
  const answer = await post(`${url}/agency/seats/invite`, lead, press)
  if (answer.status !== 303) throw new Error(`the list was answered ${answer.status}`)
  const letters = `SELECT text FROM outgoing_mail WHERE to_email = ANY($1) AND template = 'invitation'`
  for (;;) {
    const { rows } = await db.query(letters, [emails])
    if (rows.length === SEATS) return rows.map(({ text }) => /\/join\/([\w-]+)/.exec(text)[1])
    await sleep(200)
  }
}

/** Presses until there is an answer, with the same id, as a browser that is told to try again. */
async function claim(url, cookie, token, mutationId) {
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const from = performance.now()
    try {
      const answer = await post(`${url}/join/${token}`, cookie, { mutationId })
      await answer.text()
      const ms = performance.now() - from
      if (answer.status === 303) return { won: true, tries, ms }
      if (answer.status === 409) return { won: false, tries, ms }
      if (answer.status < 500) throw new Error(`a claim was answered ${answer.status}`)
    } catch (error) {
      if (error.message.startsWith('a claim')) throw error
    }
    await sleep(100 + Math.random() * 200)
  }
  return { won: false, stuck: true, tries: MOST_TRIES, ms: 0 }
}

const HELD = `
  SELECT count(*)::int AS held, count(DISTINCT a.seat_id)::int AS seats, count(DISTINCT e.person_id)::int AS people
    FROM seat_assignment a JOIN enrollment e ON e.id = a.enrollment_id JOIN person p ON p.id = e.person_id
   WHERE a.ended_at IS NULL AND e.withdrawn_at IS NULL AND p.email LIKE $1`
const OPEN = `SELECT count(*)::int AS open FROM invitation WHERE email LIKE $1 AND accepted_at IS NULL`

export async function measureClaims(say) {
  say('starting the app with the demo')
  const house = await openHouse()
  const { db, url, startDemo: start } = house
  let app = await start()
  const place = await findPlace(db, 500)
  const rounds = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const lead = await signIn(url, 'agency-lead')
    const tokens = await offerSeats(house, place, lead, round)
    const people = []
    for (let at = 0; at < CLAIMANTS; at += 1)
      people.push(await signInByCode(house, `claimant-${round}-${at}@claims.example`))
    say(`round ${round + 1}: ${SEATS} seats, ${CLAIMANTS} claimants, ${KILLS} kills`)
    const claims = people.map((cookie, at) => claim(url, cookie, tokens[at % SEATS], randomUUID()))
    for (let kill = 0; kill < KILLS; kill += 1) {
      await sleep(150 + Math.random() * 600)
      await app.kill()
      app = await start()
    }
    const answers = await Promise.all(claims)
    const { rows } = await db.query(HELD, [`claimant-${round}-%`])
    const left = (await db.query(OPEN, [`seat-${round}-%`])).rows[0].open
    rounds.push({ answers, ...rows[0], left })
  }
  await app.kill()
  return rounds
}

export function claimFigures(rounds) {
  const answers = rounds.flatMap((round) => round.answers)
  const sum = (each) => rounds.reduce((total, round) => total + each(round), 0)
  const losers = answers.filter(({ won, stuck }) => !won && !stuck).map(({ ms }) => ms)
  return [
    figure(
      `${SEATS} seats, ${CLAIMANTS} claimants, ${KILLS} kills, ${ROUNDS} rounds: sold over`,
      sum(({ held }) => Math.max(0, held - SEATS)),
      '',
      { most: 0, digits: 0 },
    ),
    figure(
      '  seats or people with two of one another',
      sum(({ held, seats, people }) => 2 * held - seats - people),
      '',
      { most: 0, digits: 0 },
    ),
    figure(
      '  winners who were not told, or told and have none',
      Math.abs(sum(({ held }) => held) - answers.filter(({ won }) => won).length),
      '',
      { most: 0, digits: 0 },
    ),
    figure(
      '  claimants or seats that are stuck',
      answers.filter(({ stuck }) => stuck).length + sum(({ left }) => left),
      '',
      { most: 0, digits: 0 },
    ),
    figure(
      '  claimants who had to press again',
      answers.filter(({ tries }) => tries > 1).length,
      '',
      { digits: 0 },
    ),
    figure('  losers are told, median', median(losers) / 1000, 's', { digits: 2 }),
    figure('  at most', Math.max(...losers) / 1000, 's', { digits: 2 }),
  ]
}
