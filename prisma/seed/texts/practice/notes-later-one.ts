import { prose } from '../prose'
import type { NoteText } from './practice-text'

/** The finished cohort on the skills of the later modules. */
export const notesLaterOne: readonly NoteText[] = [
  {
    coach: 'paul',
    ago: 164,
    skill: 'P2',
    used: 'partly',
    did: 'Said back “You sat outside in the car, so you did come” to a young man who is always late with me.',
    happened: prose`He corrected me: “I came twice.” I had one of the two in the record. I stopped there, for about a
      second, and then asked about the form.`,
    setting: 'office',
    carried: 1,
    confidence: 5,
  },
  {
    coach: 'paul',
    ago: 121,
    skill: 'C4',
    used: 'yes',
    did: 'Let her speak first. I had four points and wrote them on my hand so I wouldn’t say them.',
    happened: prose`She found two of them. The other two turned out not to matter, or so I think today. I washed my hand
      with some ceremony.`,
    setting: 'office',
    carried: 1,
    confidence: 5,
  },
  {
    coach: 'curtis',
    ago: 166,
    skill: 'P2',
    used: 'yes',
    did: 'First try of one reflection before the first question, filling in for a colleague who was sick.',
    happened: prose`“You’ve told this to six of us.” The mother put her keys down. “Seven,” she said. I was so pleased
      that I forgot my first question.`,
    setting: 'home',
    carried: 1,
    confidence: 5,
  },
  {
    coach: 'curtis',
    ago: 140,
    skill: 'C2',
    used: 'partly',
    did: 'Twenty minutes with a line down the page. The right side was full by minute five.',
    happened: prose`I gave her only the left side. She read it twice and said, “I talk with my back to them.” It wasn’t on
      the right side at all.`,
    setting: 'home',
    carried: 1,
    confidence: 4,
  },
  {
    coach: 'denise',
    ago: 103,
    skill: 'P5',
    used: 'yes',
    did: prose`Went through the five questions with her before the visit. On the third one neither of us knew, so we
      called the person who does.`,
    happened: prose`Nothing was moved. She wrote “not yet, and we know why” in the plan, and the grandmother said it
      was the first honest line in it.`,
    setting: 'office',
    carried: 1,
    confidence: 7,
  },
  {
    coach: 'leticia',
    ago: 112,
    skill: 'C6',
    used: 'yes',
    did: 'Gave her the pen for the plan, and the Spanish for it. I only asked what she would see just before.',
    happened: prose`“Cuando él agarre el casco.” When he takes his helmet. I would have written something about
      engagement. The helmet came on Monday, and so did the sentence.`,
    setting: 'office',
    carried: 2,
    confidence: 8,
  },
  {
    coach: 'tom',
    ago: 117,
    skill: 'C5',
    used: 'partly',
    did: 'Played the landlord on the phone. One round, then my own phone rang and it was a landlord.',
    happened: 'She laughed and said mine was nicer than hers. We owe each other the second round.',
    setting: 'phone_or_video',
    carried: 0,
    confidence: 4,
  },
  {
    coach: 'joanna',
    ago: 122,
    skill: 'P3',
    used: 'yes',
    did: 'Heard my third good reason for the parent group coming, and asked what would be in it for her.',
    happened: prose`“Nothing on a Thursday. On a Saturday, company.” It had been on a Thursday for four years. I wrote
      “Saturday” on the back of the flyer.`,
    setting: 'home',
    carried: 2,
    confidence: 6,
  },
  {
    coach: 'grace',
    ago: 107,
    skill: 'P6',
    used: 'partly',
    did: 'Asked who would still be there when the house isn’t. She named a cousin with a van.',
    happened: prose`She didn’t want to call him while I stood there. Two days later she had. He’s coming on the 3rd, and he
      wants to know what he’s allowed to do.`,
    setting: 'team_meeting',
    carried: 2,
    confidence: 6,
  },
  {
    coach: 'keisha',
    ago: 100,
    skill: 'P7',
    used: 'yes',
    did: 'Began the meeting with my own part: “Last time I let someone speak for you, and I wrote it down.”',
    happened: prose`The aunt looked at the table for a long while. “Page two,” she said. We took page two out together and
      she wrote a new one. It’s shorter.`,
    setting: 'community',
    carried: 1,
    confidence: 7,
  },
  {
    coach: 'farah',
    ago: 118,
    skill: 'P5',
    used: 'no',
    did: 'Wanted to move the bath from me to her, and didn’t ask who else is in the apartment at six.',
    happened: 'No one was. I left it where it was and asked. Starting Monday there’ll be an aunt.',
    setting: 'home',
    carried: 0,
    confidence: 5,
  },
  {
    coach: 'farah',
    ago: 98,
    skill: 'P5',
    used: 'yes',
    did: 'Same bath, with the aunt in the next room and a word they had agreed on.',
    happened: prose`I sat in the hallway with my shoes on. The word wasn’t needed. The water was too cold, and she noticed
      that before I could have.`,
    setting: 'home',
    carried: 2,
    confidence: 7,
  },
]
