import { prose } from '../prose'
import type { NoteText } from './practice-text'

const ana: NoteText[] = [
  {
    coach: 'ana',
    ago: 37,
    plan: 'ana first',
    used: 'partly',
    did: prose`Asked R. the corner question. When she said, “I’d be listening more,” I nodded and wrote it down
      instead of asking again.`,
    happened: prose`We have a goal that no one could see. She was content and so was I, until I read it on the bus. I
      will ask the second time next week.`,
    setting: 'office',
    carried: 0,
    confidence: 4,
  },
  {
    coach: 'ana',
    ago: 30,
    used: 'yes',
    did: prose`Opened with “I let us off too easy last time” and asked again: “And what would I hear, if you were
      listening more?”`,
    happened: prose`Long pause. “I’d say their first point back to them and start there.” She looked surprised.
      Her reason: a mother who told her something in the parking lot. I didn’t ask what.`,
    setting: 'office',
    carried: 1,
    confidence: 7,
  },
  {
    coach: 'ana',
    ago: 14,
    plan: 'ana drift',
    used: 'yes',
    did: 'Six cases in the first four minutes. I said the sentence, almost word for word, and moved my chair.',
    happened: prose`“Monday. Okay.” And then she told me that she’d started with the family’s point and that the
      safety plan took six minutes at the end. I hadn’t told anyone about my six minutes.`,
    setting: 'office',
    carried: 1,
    confidence: 7,
  },
  {
    coach: 'ana',
    ago: 7,
    used: 'yes',
    did: 'Looked back with R. on the date we’d set. I asked, “What did the family say?” and waited.',
    happened: prose`She began with what went well, as Dana had warned me. I waited. “They said school mornings, and I
      said bus passes.” Then she laughed and chose to keep the same focus.`,
    setting: 'phone_or_video',
    carried: 2,
    confidence: 8,
  },
]

const meiling: NoteText[] = [
  {
    coach: 'meiling',
    ago: 36,
    plan: 'meiling sister',
    used: 'yes',
    did: 'At the end I asked her to tell our agreement to her sister.',
    happened: prose`“She wants me to…” and there we stopped, because it shouldn’t be what I want. We turned it around.
      It took four more minutes, and they were the good ones.`,
    setting: 'office',
    carried: 1,
    confidence: 6,
  },
  {
    coach: 'meiling',
    ago: 26,
    used: 'yes',
    did: 'Said my privacy words. I had practiced them on the treadmill.',
    happened: prose`She asked whether I write things down during the visit. I showed her my notebook: times and words.
      She said it was less than she’d feared and more than she writes herself.`,
    setting: 'home',
    carried: 1,
    confidence: 7,
  },
  {
    coach: 'meiling',
    ago: 11,
    skill: 'C4',
    plan: 'meiling feedback',
    used: 'partly',
    did: 'Notes closed. She spoke first for about two minutes, then I opened them too early.',
    happened: prose`In the two minutes she had already named the moment. What I read out came after it like a receipt.
      Next time I leave them in the car.`,
    setting: 'community',
    carried: 1,
    confidence: 5,
  },
  {
    coach: 'meiling',
    ago: 3,
    used: 'yes',
    did: 'Two minutes for a new agreement: she wants to drop the old focus, it works.',
    happened: prose`I wanted to celebrate first. She wanted to move on. New focus: turn the chair toward the one who
      isn’t talking. It’s my own focus. She doesn’t know that.`,
    setting: 'phone_or_video',
    carried: 2,
    confidence: 8,
  },
]

const rest: NoteText[] = [
  {
    coach: 'derrick',
    ago: 34,
    plan: 'derrick yes',
    used: 'partly',
    did: 'She canceled at nine. I offered ten minutes at four, by the coffee machine.',
    happened:
      'We stood there and talked about her dog. It was nice. There was no focus in it anywhere.',
    setting: 'office',
    carried: 0,
    confidence: 4,
  },
  {
    coach: 'derrick',
    ago: 14,
    used: 'yes',
    did: 'Ten minutes by her car. Corner question, then what families would be able to do.',
    happened: prose`She wants to stop finishing people’s sentences on the phone. “So that they get to the end of what
      they meant.” We’ll look at it in two weeks, with one recorded call.`,
    setting: 'community',
    carried: 1,
    confidence: 7,
  },
  {
    coach: 'peggy',
    ago: 35,
    plan: 'peggy hour',
    used: 'yes',
    did: 'Asked which hat I should leave at the door.',
    happened: prose`“The one with the stories.” I have forty years of stories. I put an imaginary hat on an imaginary
      hook, and he said exactly what he wants to be able to do.`,
    setting: 'office',
    carried: 1,
    confidence: 8,
  },
  {
    coach: 'peggy',
    ago: 21,
    used: 'yes',
    did: 'Looked at his tally of my hands, then at mine of his questions. We each read our own first.',
    happened: prose`He had asked eleven questions in a call and had answered four of them himself. He found the four.
      I kept quiet, with my hands on my knees.`,
    setting: 'phone_or_video',
    carried: 2,
    confidence: 8,
  },
  {
    coach: 'peggy',
    ago: 4,
    used: 'yes',
    did: 'New agreement: my turn to be watched on the phone and his on video.',
    happened: prose`It fits on a card. He wrote it. The date is the last Thursday of the month, and there is a line for
      what we do if it doesn’t work.`,
    setting: 'office',
    carried: 2,
    confidence: 9,
  },
  {
    coach: 'isaac',
    ago: 18,
    used: 'partly',
    did: 'Tried the half page with a volunteer even though I haven’t finished that lesson.',
    happened:
      'We got as far as the focus. He asked me what the rest of the headings mean and I didn’t know either.',
    setting: 'community',
    carried: 0,
    confidence: 3,
  },
]

export const notesRunning: readonly NoteText[] = [...ana, ...meiling, ...rest]
