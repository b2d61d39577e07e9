import type { SkillId } from '~/platform/shared/kernel'
import type { Instrument, Module, Program, Requirement, Skill } from '../contract'
import { allPrograms, entryOf, orNotFound, programOf } from './catalog-store.server'

/** Every program under `content/`. */
export const listPrograms = (): Program[] => allPrograms().map(({ program }) => program)

/** A program with its modules, their lessons and its skills. Throws NotFound. */
export const getProgram = (programId: string): Program => programOf(programId).program

/** One module. Throws NotFound. */
export const getModule = (programId: string, moduleKey: string): Module =>
  orNotFound(programOf(programId).modules.get(moduleKey))

/** The skills that a program teaches, practice and coaching, in the program's order. */
export const getSkills = (programId: string): Skill[] => getProgram(programId).skills

/** One skill with its four anchors. Throws NotFound. */
export const getSkill = (programId: string, skillId: SkillId): Skill =>
  orNotFound(programOf(programId).skills.get(skillId))

/** The hash of a skill's wording (title, definition, anchors); who rates it rates that. Throws NotFound. */
export const getSkillHash = (programId: string, skillId: SkillId): string =>
  entryOf(programOf(programId).skillHashes, skillId)

/** The instrument that an observer scores with: "coaching" or "practice". Throws NotFound. */
export const getInstrument = (programId: string, instrumentId: string): Instrument =>
  entryOf(programOf(programId).instruments, instrumentId)

/** The program asks this of a coach today, in order. A cohort keeps its own copy from its opening. */
export const requirementsOf = (programId: string): readonly Requirement[] =>
  programOf(programId).requirements
