import { describe, expect, test } from 'vitest'
import { blocks, findIdentifiers, warnings } from './identifiers'

const rules = (text: string) => findIdentifiers(text).map((finding) => finding.rule)

describe('what is never sent', () => {
  test.each([
    ['Her number is 219-09-9999.', 'social-security'],
    ['I called (555) 010-4477 twice', 'phone'],
    ['text 555-0142 after six', 'phone'],
    ['reach them at +44 20 7946 0958', 'phone'],
    ['write to dee.ray@example.org please', 'email'],
    ['it is on https://example.org/plan?x=1', 'web-address'],
    ['see www.example.net', 'web-address'],
    ['posted on familyhelp.org', 'web-address'],
    ['they live at 412 Maple Street', 'street-address'],
    ['moved to 9 N. 5th Ave last year', 'street-address'],
    ['letters go to P.O. Box 118', 'street-address'],
    ['at 31 elm street', 'street-address'],
    ['he was born on 03/04/2016', 'birth-date'],
    ['DOB: March 4, 2016', 'birth-date'],
    ['4 March 2016 is his birthday', 'birth-date'],
    ['case #22-1093 was closed', 'record-number'],
    ['MRN 0083921', 'record-number'],
    ['in case number is JV-2019-0045', 'record-number'],
    ['the account 90210334 was empty', 'record-number'],
    ['it was 90210334 on the slip', 'long-number'],
    ['call\u00a0555\u20110142', 'phone'],
    ['dee.ray at example dot org', 'email'],
    ['card 4111 1111 1111 1111', 'long-number'],
  ])('%s', (text, rule) => {
    expect(blocks(findIdentifiers(text)).map((finding) => finding.rule)).toContain(rule)
  })
})

describe('what is asked about', () => {
  test.each([
    ['her son Marcus said no', 'name-after-role', 'M.'],
    ['The practitioner, Dana Ruiz, waited', 'name-after-role', 'D.'],
    ['a girl called Noor', 'called', 'N.'],
    ['Mrs. Alvarez looked down', 'honorific', 'someone'],
    ['I called Mrs. Henderson', 'honorific', 'someone'],
    ['i met mrs garcia', 'honorific', 'someone'],
    ['my client marcus came', 'name-after-role', 'M.'],
    ['We sat with Ångström again', 'name', 'Å.'],
    ['at Lincoln Elementary School', 'place', 'a school'],
    ['near Mercy Hospital', 'place', 'a hospital'],
    ['her 94-year-old aunt', 'great-age', 'over 89 years old'],
    ['the only Somali family in the county', 'only-one', null],
  ])('%s', (text, rule, replacement) => {
    expect(warnings(findIdentifiers(text))).toEqual([
      expect.objectContaining({ rule, replacement }),
    ])
  })

  test('it points at the name alone', () => {
    const text = 'I asked her son Marcus twice.'
    const [finding] = findIdentifiers(text)
    expect(text.slice(finding?.start, finding?.end)).toBe('Marcus')
    const called = 'I called Mrs. Henderson.'
    expect(findIdentifiers(called).map(({ found }) => found)).toEqual(['Mrs. Henderson'])
  })
})

test.each([
  'On 3 August 2026 at 10:42 I will count to eight, then ask the aunt what she has seen work.',
  'She said "fine", I looked at my list and asked about the bus passes.',
  'My mother, When I was young, never asked. The teacher said so on Monday.',
  'Level 3 fits: 4 of 5 criteria, 2019-2020, 15 minutes, 1,250 dollars, 62 %.',
  'I noticed it, in case 3 families ask. The file was thick and the record long.',
  'He goes to school with his brother. The court decided. The High School is near.',
  'We walked 2 blocks down the street and 5 minutes along the road.',
  'The only thing that changed in the room was my voice.',
  'My supervisor I trust. Her partner, The one who listens, came at 9:30.',
  'We wrote our policy 2024 after the intake 2024; we serve 1200000 people.',
  'The skill is called Rehearse and model. “I’ve got a 2,” she says. The lean was +0.30.',
  'Our team has 120 families and 12 staff; I was 30 years old then.',
])('nothing to say about: %s', (text) => {
  expect(rules(text)).toEqual([])
})

test('a hostile text takes no time', () => {
  const started = performance.now()
  for (const piece of [
    'A',
    'Aa ',
    '1 ',
    '12-',
    'a@',
    'a.',
    'born ',
    'the only ',
    'case #',
    '(555) ',
    'son Aa Aa ',
    'Marcus ',
    'Mrs. ',
    'with Aa said ',
    '555-0142 ',
    'A12 Aa ',
  ])
    findIdentifiers(piece.repeat(Math.ceil(20_000 / piece.length)))
  expect(performance.now() - started).toBeLessThan(3_000)
})
