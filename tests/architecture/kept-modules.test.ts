import path from 'node:path'
import { expect, test } from 'vitest'
import { isShared } from '../setup/worker/kept-modules'
import { isTest, sources } from './source'

/** A module that makes something empty, or may set it anew, has it filled by whoever calls. */
const STATE =
  /^(export )?(let |const \w+(: (?![Rr]eadonly)[^=\n]+)? = (new (Map|Set|WeakMap|WeakSet|AsyncLocalStorage)(<.*>)?\(\)|\[\]|\{\})$)/m

/** In these an answer follows from what is asked alone, so it does not matter who asked before. */
const KNOWN_ANSWERS = [
  'app/features/transfer/domain/measures/rates/reach.ts',
  'app/features/transfer/domain/measures/record/pair-state.ts',
  'app/platform/shared/money.ts',
  'app/platform/shared/names/graphemes.ts',
  'app/platform/shared/statistics/t-interval.ts',
  // Its clock is set whenever the server's clock is loaded, and by its own test, which puts it back.
  'app/platform/shared/time.ts',
  'app/ui/forms/checked-form.ts',
]

test('the modules that files of tests share hold no state', () => {
  const shared = sources(['app']).filter(
    (source) => isShared(path.resolve(source.file)) && !isTest(source),
  )
  expect(shared.length).toBeGreaterThan(500)
  expect(shared.filter(({ text }) => STATE.test(text)).map(({ file }) => file)).toEqual(
    KNOWN_ANSWERS,
  )
})
