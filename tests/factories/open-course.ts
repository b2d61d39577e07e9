import { loadCatalog } from '~/features/authoring/index.server'
import { allPrograms, type LoadedProgram } from '~/features/catalog/index.server'

let opened: LoadedProgram | undefined

/** Opens the catalog with the sample course, in place of whatever was open. */
export async function openCourse(): Promise<void> {
  // Its files do not change, and each cohort asks for it: they are read again only after another course was opened.
  if (opened && allPrograms()[0] === opened) return
  // Browser tests have these factories too, and cannot load Vitest.
  const { inject } = await import('vitest')
  await loadCatalog(inject('sampleHome'))
  opened = allPrograms()[0]
}
