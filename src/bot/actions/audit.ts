import { defineAction } from '../define/action.ts'
import { auditCard } from '../desk/audit-card.ts'
import { failureCard } from '../failure/card.ts'

/** The audit trail: of whom or what, from day to day, from a row on. */
export default defineAction({
  name: 'audit',
  needs: 'audit.see',
  async run(turn, { of, from, until, before }) {
    const day = (named: string | undefined) => (named === undefined ? undefined : new Date(`${named}T00:00:00Z`))
    const [since, upTo] = [day(from), day(until)]
    const page = await turn.core.listAudit({
      actor: turn.actor,
      ...(of !== undefined && { of }),
      ...(since && { from: since }),
      ...(upTo && { until: upTo }),
      ...(before !== undefined && { before }),
    })
    const asked = {
      ...(of !== undefined && { of }),
      ...(from !== undefined && { from }),
      ...(until !== undefined && { until }),
    }
    await turn.show(page.ok ? auditCard(turn, page.value, asked) : failureCard(turn, page.failure))
  },
})
