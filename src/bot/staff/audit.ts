import { defineStaffCommand, usage } from '../define/staff-command.ts'
import { auditWords, readAuditWords } from '../input/audit-words.ts'

/** `/audit [@name | OKPay ID | reference | #12] [today | 7d | 2026-11-01..2026-11-20]` */
export default defineStaffCommand({
  name: 'audit',
  needs: 'audit.see',
  menu: { order: 11, inMenu: true },
  args: auditWords,
  async run(turn, text) {
    await turn.leave()
    const asked = readAuditWords(text, turn.clock())
    if (!asked) return void (await turn.show(usage(turn, 'audit')))
    await turn.open('audit', asked)
  },
})
