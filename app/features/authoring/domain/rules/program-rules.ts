import { RESERVED_SLUGS } from '~/features/catalog/contract'
import {
  type CheckedDocument,
  documentsOf,
  type Lines,
  type Pack,
  type PackModule,
  type Problem,
  problemAt,
} from '../pack/pack'

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

interface Named {
  file: { path: string; lines: Lines }
  at: PropertyKey[]
  name: string
}

/** A problem at each name that was there before. */
function twice(names: Named[], what: string): Problem[] {
  const first = new Map<string, string>()
  return names.flatMap(({ file, at, name }) => {
    const before = first.get(name)
    if (before === undefined) first.set(name, file.path)
    return before === undefined
      ? []
      : [problemAt(file, at, `${what} "${name}" is taken already, in ${before}`)]
  })
}

/** Ids are unique, wherever progress or answers hang on them. */
export function checkIds(pack: Pack): Problem[] {
  const documents = pack.modules.flatMap(documentsOf)
  const byId = (file: CheckedDocument<{ id: string }>): Named => ({
    file,
    at: ['id'],
    name: file.value.id,
  })
  const { rubrics, instruments, vignettes, program, skills } = pack
  const checks = pack.modules.flatMap(({ check }) => (check ? [check] : []))
  const items = checks.flatMap((file) =>
    file.value.items.map((item, i) => ({ file, at: ['items', i, 'id'], name: item.id })),
  )
  const named = (file: { path: string; lines: Lines; value: { id: string } }): Named => ({
    file,
    at: ['id'],
    name: file.value.id,
  })
  return [
    ...twice([...documents.map(byId), ...checks.map(named)], 'id'),
    ...twice(items, 'question'),
    ...twice(vignettes.map(named), 'vignette'),
    ...twice(rubrics.map(named), 'rubric'),
    ...twice(instruments.map(named), 'instrument'),
    ...twice(
      skills.value.map((skill, i) => ({ file: skills, at: [i, 'id'], name: skill.id })),
      'skill',
    ),
    ...(program.value.id === pack.id
      ? []
      : [problemAt(program, ['id'], `id must be the name of the folder, "${pack.id}"`)]),
  ]
}

/** Names that become parts of addresses: well formed, not reserved, numbered without gaps. */
export function checkAddresses(pack: Pack): Problem[] {
  const modules = pack.modules.map(({ file, key, number }) => ({ file, slug: key, number }))
  return [
    ...checkNames(modules, 'module'),
    ...pack.modules.flatMap(({ lessons }) =>
      checkNames(
        lessons.map((file) => ({ file, slug: file.slug, number: file.number })),
        'lesson',
      ),
    ),
    ...pack.vignettes
      .filter(({ value }) => RESERVED_SLUGS.has(value.id))
      .map((file) => problemAt(file, ['id'], reserved('vignette', file.value.id))),
  ]
}

const reserved = (what: string, name: string) =>
  `a ${what} may not be called "${name}": the word is reserved`

type InAddress = { file: { path: string; lines: Lines }; slug: string; number: number }

function checkNames(things: InAddress[], what: string): Problem[] {
  const said = things.flatMap(({ file, slug, number }, i) => {
    const problems: Problem[] = []
    const say = (message: string) => problems.push(problemAt(file, [], message))
    if (!SLUG.test(slug))
      say(`the name of this ${what}, "${slug}": use small letters, digits and single hyphens`)
    if (RESERVED_SLUGS.has(slug)) say(reserved(what, slug))
    if (number !== i + 1)
      say(`this ${what} has the number ${number}; the next in order would be ${i + 1}`)
    return problems
  })
  const names = things.map(({ file, slug }) => ({ file, at: [], name: slug }))
  return [...said, ...twice(names, what)]
}

/** The lesson that is open to everyone exists. */
function checkSample({ program, modules }: Pack): Problem[] {
  const sample = program.value.public?.sample
  if (!sample) return []
  const module = modules.find(({ key }) => key === sample.module)
  if (module?.lessons.some(({ slug }) => slug === sample.lesson)) return []
  return [
    problemAt(
      program,
      ['public', 'sample'],
      `there is no lesson "${sample.lesson}" in a module "${sample.module}"`,
    ),
  ]
}

/** Every skill, rubric and sample that is named exists. */
export function checkReferences(pack: Pack): Problem[] {
  const skills = new Set(pack.skills.value.map((skill) => skill.id))
  const rubrics = new Map(pack.rubrics.map((rubric) => [rubric.value.id, rubric.value]))
  const known = (file: { path: string; lines: Lines }, key: PropertyKey[], ids: string[]) =>
    ids.flatMap((id, i) =>
      skills.has(id) ? [] : [problemAt(file, [...key, i], `there is no skill "${id}"`)],
    )
  const ofModule = ({ file, lessons, practice, reflection }: PackModule): Problem[] => {
    const rubric = reflection && rubrics.get(reflection.value.rubric)
    return [
      ...known(file, ['skills'], file.value.skills),
      ...known(file, ['seen'], file.value.seen),
      ...lessons.flatMap((lesson) => known(lesson, ['teaches'], lesson.value.teaches)),
      ...(practice ? known(practice, ['skill'], [practice.value.skill]) : []),
      ...(practice
        ? known(practice, ['observation', 'focus'], practice.value.observation.focus)
        : []),
      ...(reflection ? known(reflection, ['skills'], reflection.value.skills) : []),
      ...(reflection && !rubric
        ? [problemAt(reflection, ['rubric'], `there is no rubric "${reflection.value.rubric}"`)]
        : []),
      ...(reflection && rubric?.criteria.some(({ id }) => id === reflection.value.criterion.id)
        ? [
            problemAt(
              reflection,
              ['criterion', 'id'],
              `criterion "${reflection.value.criterion.id}" is one of the shared ones`,
            ),
          ]
        : []),
    ]
  }
  return [
    ...checkSample(pack),
    ...pack.instruments.flatMap((file) => known(file, ['skills'], file.value.skills)),
    ...pack.modules.flatMap(ofModule),
  ]
}

/** A lesson teaches only skills that its module teaches, and every objective is met by some lesson. */
export function checkTeaching(pack: Pack): Problem[] {
  return pack.modules.flatMap(({ file, lessons }) => {
    const { skills, objectives } = file.value
    const problems = lessons.flatMap((lesson) => [
      ...lesson.value.teaches.flatMap((id, i) =>
        skills.includes(id)
          ? []
          : [problemAt(lesson, ['teaches', i], `the module does not teach "${id}"`)],
      ),
      ...lesson.value.objectives.flatMap((number, i) =>
        number <= objectives.length
          ? []
          : [problemAt(lesson, ['objectives', i], `the module has no objective ${number}`)],
      ),
    ])
    const met = new Set(lessons.flatMap((lesson) => lesson.value.objectives))
    const unmet = lessons.length === 0 ? [] : objectives.map((_, i) => i + 1)
    for (const number of unmet)
      if (!met.has(number))
        problems.push(
          problemAt(file, ['objectives', number - 1], `no lesson meets objective ${number}`),
        )
    return problems
  })
}
