import { inject } from 'vitest'
import { loadCatalog } from '~/features/authoring/index.server'

/** Opens the catalog with the sample course, in place of whatever was open. */
export const openCourse = () => loadCatalog(inject('sampleHome'))
