/**
 * These modules hold rules, words and pages, and nothing that a test could leave behind: the files that one process runs
 * share them. `tests/architecture/kept-modules.test.ts` looks whether that is true.
 */
const STATELESS =
  /\/app\/(ui|features\/[\w-]+\/(contract|domain|ui|parts)|platform\/shared|platform\/db\/generated)\//

/** These remember something on purpose. */
const REMEMBERS = /\/app\/ui\/(frame|offline)\/|\/domain\/test-kit\.ts$/

/** @param file its whole path */
export const isShared = (file: string): boolean => STATELESS.test(file) && !REMEMBERS.test(file)
