export { getOwnSkills } from './server/get-own-skills.server'
export { getSkillPage } from './server/get-skill-page.server'
export { showSteps } from './server/show-steps.server'
