import {
  type BodySegment,
  type CompiledProgram,
  type ContentKind,
  checkItems,
  type DiscussionPrompt,
  FORMAT,
  filled,
  hoursIn,
  type Instrument,
  type Lesson,
  type LessonBody,
  type Module,
  type ModuleCheck,
  type PracticePrompt,
  type Program,
  type ReflectionAssignment,
  type Rubric,
  requirementsIn,
  type Skill,
  type Vignette,
  wordingOf,
} from '~/features/catalog/contract'
import type { CompiledBody, MarkedSegment } from './body/segments'
import { reportOn } from './content-report'
import type { CheckedDocument, Pack, PackLesson, PackModule } from './pack/pack'
import type { VignetteFile } from './pack/schemas'

const EMPTY: CompiledBody = { segments: [], headings: [], key: {}, passages: [] }

/** Puts a sound pack and its rendered bodies together. `hashOf` gives a wording its name. */
export function compileProgram(
  pack: Pack,
  bodies: ReadonlyMap<string, CompiledBody>,
  hashOf: (text: string) => string,
): CompiledProgram {
  const compiler = new Compiler(pack, bodies, hashOf)
  for (const { value } of pack.instruments) compiler.instrument(value)
  for (const skill of pack.skills.value) compiler.skill(skill)
  for (const { value, source } of pack.vignettes) compiler.vignette(value, source)
  const modules = pack.modules.map((module) => compiler.module(module))
  const hours = hoursIn(requirementsIn({ modules }))
  const program: Program = { ...pack.program.value, hours, modules, skills: pack.skills.value }
  return { format: FORMAT, program, ...compiler.out, report: reportOn(pack) }
}

class Compiler {
  readonly out: Omit<CompiledProgram, 'format' | 'program' | 'report'> = {
    bodies: {},
    keys: {},
    passages: {},
    rubrics: {},
    reflections: {},
    discussions: {},
    practices: {},
    instruments: {},
    vignettes: {},
    checks: {},
    skillHashes: {},
    versions: [],
  }

  constructor(
    private readonly pack: Pack,
    private readonly bodies: ReadonlyMap<string, CompiledBody>,
    private readonly hashOf: (text: string) => string,
  ) {}

  module(module: PackModule): Module {
    const { key, number, file } = module
    const lessons = module.lessons.map((lesson) => this.lesson(key, lesson))
    const reflection = this.reflection(module)
    const discussion = this.discussion(module)
    const practice = this.practice(module)
    const check = this.check(module)
    return {
      ...file.value,
      key,
      number,
      lessons,
      reflection: reflection && {
        id: reflection.id,
        title: reflection.title,
        minutes: reflection.minutes,
        hash: reflection.hash,
      },
      discussion: discussion && { id: discussion.id, title: discussion.title },
      practice: practice && { id: practice.id, skill: practice.skill },
      check: check && { id: check.id, title: check.title, hash: check.hash },
    }
  }

  instrument({ id, title, skills, prompt, carried }: Pack['instruments'][number]['value']) {
    const known = new Map(this.pack.skills.value.map((skill) => [skill.id, skill]))
    const scored = skills.map((skill) => known.get(skill)).filter((skill) => skill !== undefined)
    const wording = { title, skills: scored, prompt, carried }
    const hash = this.keep('instrument', id, title, JSON.stringify(wording))
    const instrument: Instrument = { id, ...wording, hash }
    this.out.instruments[id] = instrument
  }

  vignette({ id, text, ...file }: VignetteFile, source: string) {
    const { title, instrument, skills, scene, reference, because } = file
    const hash = this.keep('vignette', id, title, source)
    const paragraphs = paragraphsOf(text)
    const vignette: Vignette = {
      ...{ id, title, instrument, skills, scene, paragraphs, reference, because, hash },
    }
    this.out.vignettes[id] = vignette
  }

  private check({ key, file, check }: PackModule): ModuleCheck | null {
    if (!check) return null
    const { id, title, items } = check.value
    const hash = this.keep('check', id, title, check.source)
    const made: ModuleCheck = {
      ...{ id, moduleKey: key, title, hash },
      skills: file.value.skills,
      items: checkItems(items),
    }
    this.out.checks[key] = made
    return made
  }

  skill({ id, title, definition, levels }: Skill) {
    const wording = JSON.stringify({ title, definition, levels })
    this.out.skillHashes[id] = this.keep('skill', id, title, wording)
  }

  private lesson(moduleKey: string, lesson: PackLesson): Lesson {
    const { id, title } = lesson.value
    const hash = this.keep('lesson', id, title, lesson.source)
    const { key, passages } = this.bodies.get(lesson.path) ?? EMPTY
    const body = this.body(lesson, hash)
    this.out.bodies[id] = body
    this.out.keys[id] = key
    this.out.passages[id] = passages
    const { slug, number } = lesson
    const parts = body.segments.flatMap((part) =>
      part.kind === 'html'
        ? []
        : [
            {
              id: part.id,
              kind: part.kind,
              hash: this.wording(wordingOf(part, key[part.id], this.out)),
            },
          ],
    )
    return { ...lesson.value, slug, number, moduleKey, parts, hash }
  }

  private reflection({ key, reflection }: PackModule): ReflectionAssignment | null {
    if (!reflection) return null
    const { id, title, minutes, skills, words } = reflection.value
    const hash = this.keep('reflection', id, title, reflection.source)
    const body = this.body(reflection, hash)
    const asked = words ? { from: words[0], to: words[1] } : null
    const assignment = { id, moduleKey: key, title, minutes, asked, skills, body, hash }
    this.out.reflections[key] = assignment
    this.rubric(key, reflection.value)
    return assignment
  }

  private rubric(moduleKey: string, { id, rubric, criterion }: ReflectionValue) {
    const shared = this.pack.rubrics.find((one) => one.value.id === rubric)?.value
    if (!shared) return
    const { title, pass_level: passLevel } = shared
    const wording = { title, passLevel, criteria: [...shared.criteria, criterion] }
    const hash = this.keep('rubric', `${id}/${rubric}`, title, JSON.stringify(wording))
    const whole: Rubric = { ...wording, hash }
    this.out.rubrics[moduleKey] = whole
  }

  private discussion({ key, discussion }: PackModule): DiscussionPrompt | null {
    if (!discussion) return null
    const { id, title } = discussion.value
    const hash = this.keep('discussion', id, title, discussion.source)
    const prompt = { id, moduleKey: key, title, body: this.body(discussion, hash), hash }
    this.out.discussions[key] = prompt
    return prompt
  }

  private practice({ key, file, practice }: PackModule): PracticePrompt | null {
    if (!practice) return null
    const { id, skill, commitment, note_prompts: notePrompts, observation } = practice.value
    const hash = this.keep('practice', id, file.value.title, practice.source)
    const prompt: PracticePrompt = {
      id,
      moduleKey: key,
      skill,
      commitment,
      notePrompts,
      observation: { focus: observation.focus, lookFor: observation.look_for },
      body: this.body(practice, hash),
      hash,
    }
    this.out.practices[key] = prompt
    return prompt
  }

  private body(doc: CheckedDocument<unknown>, hash: string): LessonBody {
    const { segments, headings } = this.bodies.get(doc.path) ?? EMPTY
    return { hash, segments: segments.map((segment) => this.whole(segment)), headings }
  }

  private whole(segment: MarkedSegment): BodySegment {
    return segment.kind === 'html' ? segment : filled(segment, this.out)
  }

  private wording(worded: unknown[]): string {
    return this.hashOf(JSON.stringify(worded)).slice(0, 16)
  }

  /** Names a wording by its hash and keeps it. Two things never share one, however alike. */
  private keep(kind: ContentKind, key: string, title: string, source: string): string {
    const program = this.pack.id
    const hash = this.hashOf([program, kind, key, source].join('\0'))
    this.out.versions.push({ hash, program, kind, key, title, source })
    return hash
  }
}

const paragraphsOf = (text: string) =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')

type ReflectionValue = NonNullable<PackModule['reflection']>['value']
