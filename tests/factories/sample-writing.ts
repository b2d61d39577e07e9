export const levels = '{ 1: one, 2: two, 3: three, 4: four }'
/** Levels of a criterion; the second time they stand for, YAML's `*l` is enough. */
export const labeled = '{ 1: &l { label: A, text: a }, 2: *l, 3: *l, 4: *l }'
export const rungs = '{ 0: none, 1: some, 2: more, 3: all }'

export const lesson = (id: string, rest: string, body: string) => `---
id: ${id}
title: Title of ${id}
minutes: 10
summary: What it is about.
${rest}
---

${body}
`

export interface Questions {
  module: number
  skill: string
  form: 'a' | 'b'
}

/** Eight lines; the right option goes round, and is not the longest. */
function question({ module, skill, form }: Questions, number: number) {
  const options = [
    '{ text: Not this one at all, because: It is too long. }',
    '{ text: Nor this one either, because: It is too long too. }',
  ]
  options.splice(number % 3, 0, `{ text: Right ${number}, because: It fits., correct: true }`)
  return `  - id: m${module}-${skill.toLowerCase()}-${form}${number}
    skill: ${skill}
    form: ${form}
    scenario: Somebody says something.
    question: What now?
    options:
${options.map((option) => `      - ${option}`).join('\n')}
`
}

/** The check of a module: so many questions in each form, for each of its skills. */
export function check(module: number, skills: string[], each: number) {
  const numbers = Array.from({ length: each }, (_, i) => i + 1)
  const items = skills.flatMap((skill) =>
    (['a', 'b'] as const).flatMap((form) =>
      numbers.map((number) => question({ module, skill, form }, number)),
    ),
  )
  return `id: m${module}-check\ntitle: The check\nitems:\n${items.join('')}`
}

/** One of everything in which something is done, and of everything that is shown or played. */
export const EVERY_PART = `The last words. “Quotes” & 'others' stay as they are.

<Figure src="/images/door.png" alt="A door, half open" caption="It opens">From a sketch of 2020.</Figure>

<Video src="/media/talk.mp4" captions="/media/talk.vtt" title="A talk">What is said in it.</Video>

<Audio src="/media/talk.mp3" captions="/media/talk.vtt" title="A voice">What is said by it.</Audio>

<Branch id="b1" title="At the &quot;door&quot; & after">
<Turn id="start">
Somebody knocks, *twice*.

- Once
- And again

<Choice to="opened" because="It is <open> now & “warm”.">“Come **in**.”</Choice>
<Choice to="stayed" because="They wait.">You say nothing.</Choice>
</Turn>
<Turn id="opened">
They come in.

<Choice to="tea" because="Tea helps.">“Tea?”</Choice>
<Choice to="stayed" because="That is cold.">“Yes?”</Choice>
</Turn>
<Turn id="stayed">
They go. The *end*.
</Turn>
<Turn id="tea">
They stay for tea.
</Turn>
</Branch>

<Sort id="s1" question="Whose is it?">
<Bin id="mine">Mine</Bin>
<Bin id="yours">Yours & *theirs*</Bin>
<Item bin="mine" because="You said so.">The first</Item>
<Item bin="yours" because="They said so.">The second</Item>
<Item bin="yours" because="Nobody said so.">The third</Item>
</Sort>

<Ladder id="l1" question="Who led it?">
<Moment carried="0" because="We did.">We called.</Moment>
<Moment carried="3" because="They did.">They called.</Moment>
<Moment carried="1" because="Both did.">We called together.</Moment>
</Ladder>

<Rewrite id="r1" question="Make it a plan." weak="I will try to do &quot;more&quot;.">
<Model because="It has a when.">When they knock, I will **open**.</Model>
<Look>Could somebody see it?</Look>
<Look>Is there a when?</Look>
</Rewrite>

<Vignette id="v1" of="v1-the-door" />

<Ruler id="u1" kind="confidence" question="How sure are you?" low="Not & never" high="Quite" />

<Pause id="p1" question="What do you think?" />

<IfThen id="i1" skill="C1" cue="somebody says &quot;no&quot; & goes" action="ask <why>" moment="a talk" />
`
