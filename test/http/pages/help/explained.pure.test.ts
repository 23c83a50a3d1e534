import { expect, test } from 'vitest'
import { EXPLAINS } from '../../../../src/help/index.ts'
import { explained } from '../../../../src/http/pages/help/explained.ts'

test.each(['en', 'zh-CN'] as const)(
  'a refusal’s code on a page leads to the answer that explains it, in %s',
  (locale) => {
    for (const [code, name] of Object.entries(EXPLAINS))
      expect(explained({ locale }, code).markup).toBe(`<a href="/help/${name}?lang=${locale}">${code}</a>`)
  },
)

test.each(['busy', 'constructor', 'toString', '<b>'])('%s is explained nowhere, and is shown as it is', (code) => {
  expect(explained({ locale: 'en' }, code).markup).toBe(code.replace('<', '&lt;').replace('>', '&gt;'))
})
