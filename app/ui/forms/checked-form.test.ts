import { expect, test } from 'vitest'
import '~/platform/shared/zod-set-up'
import { z } from '~/platform/shared/zod'

test('a schema of a form is declared without a probe of eval, also where zod is loaded late', () => {
  expect(z.config().jitless).toBe(true)
})
