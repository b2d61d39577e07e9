import { CHECK_FORMS, type CheckFile } from '~/features/catalog/contract'
import { type Pack, type PackModule, type Problem, problemAt } from '../pack/pack'

const ITEMS_PER_SKILL = { least: 4, most: 5 }

/** Rules on the modules' scored checks: every skill that is taught, in two forms of the same length. */
export const checkTests = (pack: Pack): Problem[] => pack.modules.flatMap(checkTest)

function checkTest({ file, check }: PackModule): Problem[] {
  if (!check) return []
  const { items } = check.value
  const taught = file.value.skills
  const said: Problem[] = items.flatMap((item, i) => [
    ...itemFaults(item).map((message) => problemAt(check, ['items', i], message)),
    ...(taught.includes(item.skill)
      ? []
      : [problemAt(check, ['items', i, 'skill'], `the module does not teach "${item.skill}"`)]),
  ])
  for (const skill of taught) {
    const counts = CHECK_FORMS.map(
      (form) => items.filter((item) => item.skill === skill && item.form === form).length,
    )
    CHECK_FORMS.forEach((form, i) => {
      const count = counts[i] ?? 0
      if (count < ITEMS_PER_SKILL.least || count > ITEMS_PER_SKILL.most)
        said.push(
          problemAt(
            check,
            ['items'],
            `skill ${skill} has ${count} ${count === 1 ? 'question' : 'questions'} in form ${form}; it needs ${ITEMS_PER_SKILL.least} or ${ITEMS_PER_SKILL.most}`,
          ),
        )
    })
    if (new Set(counts).size > 1)
      said.push(problemAt(check, ['items'], `skill ${skill}: the two forms differ in length`))
  }
  return [...said, ...placeFaults(items).map((message) => problemAt(check, ['items'], message))]
}

function itemFaults({ id, options }: CheckFile['items'][number]): string[] {
  const right = options.filter(({ correct }) => correct).length
  const texts = new Set(options.map(({ text }) => text))
  return [
    ...(right === 1 ? [] : [`question "${id}" has ${right} correct options; it needs exactly one`]),
    ...(texts.size < options.length ? [`question "${id}" has the same option twice`] : []),
  ]
}

/** Whoever always takes the second, or the longest, must not pass. */
function placeFaults(items: CheckFile['items']): string[] {
  const share = (count: number) => count / Math.max(items.length, 1)
  const places = [0, 1, 2, 3].map(
    (place) => items.filter(({ options }) => options[place]?.correct).length,
  )
  const longest = items.filter(({ options }) => {
    const most = Math.max(...options.map(({ text }) => text.length))
    return options.some(({ correct, text }) => correct && text.length === most)
  }).length
  return [
    ...(places.some((count) => share(count) > 0.6)
      ? ['the right option stands too often in the same place']
      : []),
    ...(share(longest) > 0.7
      ? [`the right option is the longest in ${longest} of ${items.length} questions`]
      : []),
  ]
}

/** Rules on the scored vignettes: a level and a reason for every skill, all of one instrument. */
export function checkVignettes(pack: Pack): Problem[] {
  const instruments = new Map(pack.instruments.map(({ value }) => [value.id, value]))
  return pack.vignettes.flatMap((file) => {
    const { instrument: named, skills, reference, because } = file.value
    const instrument = instruments.get(named)
    const at = (path: PropertyKey[], message: string) => problemAt(file, path, message)
    const strangers = (key: 'levels' | 'because', names: string[], allowed: string[]) =>
      names
        .filter((name) => !allowed.includes(name))
        .map((name) =>
          at(
            key === 'levels' ? ['reference', key, name] : [key, name],
            `"${name}" is not scored in this vignette`,
          ),
        )
    return [
      ...(instrument ? [] : [at(['instrument'], `there is no instrument "${named}"`)]),
      ...skills.flatMap((skill, i) => [
        ...(!instrument || instrument.skills.includes(skill)
          ? []
          : [at(['skills', i], `the instrument "${named}" does not score "${skill}"`)]),
        ...(reference.levels[skill] === undefined
          ? [at(['reference', 'levels'], `the reference has no level for ${skill}`)]
          : []),
        ...(because[skill] ? [] : [at(['because'], `there is no reason for ${skill}`)]),
      ]),
      ...(because.carried ? [] : [at(['because'], 'there is no reason for carried')]),
      ...(because.prompt || reference.prompt === 0
        ? []
        : [at(['because'], 'there is no reason for prompt')]),
      ...strangers('levels', Object.keys(reference.levels), skills),
      ...strangers('because', Object.keys(because), [...skills, 'carried', 'prompt']),
    ]
  })
}
