export { answerFeedback } from './server/answer-feedback.server'
export { loadCatalog, refreshCatalog } from './server/catalog-store.server'
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
export { keepPassages } from './server/passages/keep-passages.server'
export { searchLessons } from './server/passages/search-lessons.server'
export { recordContentVersion } from './server/record-content-version.server'
export { getContentPage } from './server/staff/get-content-page.server'
export { getContentReport } from './server/staff/get-content-report.server'
export { getPreview } from './server/staff/get-preview.server'
