import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { AUDIT_ACTIONS } from '../../../src/core/index.ts'

// What can be written at all is a type (`AuditAction`), so that this list is whole is the compiler's to prove.
test.each(['en', 'zh-CN'])(
  'LOG-04 everything the trail can say happened has its words in %s, and no words are left over',
  async (locale) => {
    const file = await readFile(new URL(`../../../locales/${locale}/audit-actions.ftl`, import.meta.url), 'utf8')
    const keys = file.split('\n').flatMap((line) => /^(audit-did-[a-z-]+) = \S/.exec(line)?.[1] ?? [])
    const wanted = [...AUDIT_ACTIONS].map((action) => `audit-did-${action.replace(/[._]/g, '-')}`)
    expect(AUDIT_ACTIONS.size).toBeGreaterThan(150)
    expect(keys.sort()).toEqual(wanted.sort())
  },
)
