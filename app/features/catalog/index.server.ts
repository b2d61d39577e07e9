export { answerFeedback } from './server/answer-feedback.server'
export {
  allPrograms,
  entryOf,
  type LoadedProgram,
  openBuilt,
  openCatalog,
  orNotFound,
  programOf,
} from './server/catalog-store.server'
export {
  getDiscussionPrompt,
  getPracticePrompt,
  getReflectionAssignment,
  getRubric,
} from './server/get-assignment.server'
export {
  getLesson,
  getLessonBody,
  getLessonBySlug,
  getSampleLesson,
  lessonsTeaching,
} from './server/get-lesson.server'
export { getCheckWording, getModuleCheck } from './server/get-module-check.server'
export {
  getInstrument,
  getModule,
  getProgram,
  getSkill,
  getSkillHash,
  getSkills,
  listPrograms,
  requirementsOf,
} from './server/get-program.server'
export { getContact, getSitePage } from './server/get-site-page.server'
export { getVignettes } from './server/get-vignettes.server'
export { keepPassages } from './server/passages/keep-passages.server'
export { searchLessons } from './server/passages/search-lessons.server'
export { recordContentVersions } from './server/record-content-versions.server'
