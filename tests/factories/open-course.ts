import { loadCatalog } from '~/features/authoring/index.server'

/** Opens the catalog with the sample course, in place of whatever was open. */
export async function openCourse(): Promise<void> {
  // Browser tests have these factories too, and cannot load Vitest.
  const { inject } = await import('vitest')
  await loadCatalog(inject('sampleHome'))
}
