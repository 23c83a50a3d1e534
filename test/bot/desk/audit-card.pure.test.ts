import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type AuditPage, LOCALES } from '#core'
import { auditCard } from '../../../src/bot/desk/audit-card.ts'
import { createTexts } from '../../../src/bot/i18n/texts.ts'
import type { Scene } from '../../../src/bot/turn.ts'
import { loadTexts } from '../../../src/platform/texts.ts'

const texts = createTexts(loadTexts(join(import.meta.dirname, '../../../locales')))
const line: AuditPage['lines'][number] = {
  id: '9',
  at: new Date('2026-11-25T14:02:00Z'),
  actor: { kind: 'system' },
  action: 'callback.credited',
  object: 'callback bank:evt_1',
  reason: null,
  detail: [],
}

test.each(LOCALES)(
  'ADM-06 a page of the trail that stops early says so, and goes on; the last one does neither (%s)',
  (locale) => {
    const shown = (lines: number, older: string | null) => {
      const page = { lines: Array.from({ length: lines }, () => line), of: null, older }
      const { text, buttons = [] } = auditCard({ words: texts.in(locale) } as Scene, page, {})
      const on = buttons.flat().flatMap((one) => (one.kind === 'open' && one.payload?.['before'] ? [one.payload] : []))
      return { text: text.markup, on }
    }
    const [early, nothing] = { en: ['ends early', 'Nothing of that time'], 'zh-CN': ['已达上限', '没有记录'] }[locale]
    for (const lines of [0, 3]) {
      expect(shown(lines, '7').text).toContain(early)
      expect(shown(lines, '7').text).not.toContain(nothing)
      expect(shown(lines, '7').on).toEqual([{ before: '7' }])
    }
    for (const [lines, older] of [
      [8, '7'],
      [3, null],
    ] as const)
      expect(shown(lines, older).text).not.toContain(early)
    expect(shown(0, null).text).toContain(nothing)
  },
)
