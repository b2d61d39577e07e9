import { prose } from '../prose'
import { type AnswerTexts, ifThen, pause, rewrite, ruler } from './answer-text'

/** Ana in modules 1 and 2. */
export const anaFirst: AnswerTexts = {
  'm1-why-good-training-evaporates/p1': pause(prose`
    The pull of the place. Monday, 8:10: the reviewer’s message with the exclamation mark, and the safety plan was
    first on my list again before I had taken my coat off.`),
  'm1-why-good-training-evaporates/u1': ruler(6),
  'm1-the-agreement/r1': rewrite(prose`
    In my next two meetings with a father, I put my pen down when he starts to speak and pick it up again only after
    I’ve said back one thing he said.`),
  'm1-the-agreement/i1': ifThen(
    'R. says something I can’t see, “more family-led” for instance',
    'ask what I would hear from the corner of the room, and ask it a second time',
  ),
  'm2-helping-that-grows/p1': pause(prose`
    Tuesday. The judge’s clerk asked her how the week had been, and I said, “She has been doing really well.” She closed
    her mouth and nodded at me. I think she had something else on the tip of her tongue.`),
  'm2-hearing-meaning/r1': rewrite(
    '“We’re fine” is what you say, and then someone has to cry in the car.',
  ),
  'm2-hearing-meaning/i1': ifThen(
    'someone in the meeting tells me how things are and I have my hand on the folder',
    'take the hand off it, say what I think it means to them in one breath, and stop',
  ),
  'm2-the-four-rung-ladder/r1': rewrite(prose`
    The grandmother chose Tuesday and told us why: 2. I wrote the plan and read it out, and they said “good”: 0. Next
    time the pen is on her side of the table.`),
  'm2-the-four-rung-ladder/p1': pause(prose`
    I write R.’s summaries “because it’s quicker.” Rung 0 since spring. One rung up she would write and I would read. I’m
    afraid it would take an hour and mine would turn out not to be better.`),
  'm2-the-same-stance/u1': ruler(8),
  'm2-the-same-stance/i1': ifThen(
    'R. opens with “I know, I should have …”',
    'say what I think is behind the “should,” seven words or so, and count to five on the radiator',
  ),
}
