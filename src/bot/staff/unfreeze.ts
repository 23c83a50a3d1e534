import type { CustomerView } from '#core'
import { type Card, open } from '../card/card.ts'
import { html, join } from '../card/html.ts'
import { defineStaffCommand } from '../define/staff-command.ts'
import { customerLine } from '../desk/customer-line.ts'
import { releaseSeed } from '../desk/release-seed.ts'
import { failureCard } from '../failure/card.ts'
import { customerAndReason } from '../input/customer-words.ts'
import type { Scene } from '../turn.ts'

/** `/unfreeze <who> [reason]`: asks; somebody else decides. */
export default defineStaffCommand({
  name: 'unfreeze',
  needs: 'accounts.ask_release',
  menu: { order: 5, inMenu: false },
  args: customerAndReason,
  async run(turn, { who, reason }) {
    const seen = await turn.core.lookUpCustomer({ actor: turn.actor, who })
    if (!seen.ok) return void (await turn.show(failureCard(turn, seen.failure)))
    const seed = releaseSeed(seen.value)
    // Refused before a reason is typed for it, not when it is asked for.
    if (!seed) return void (await turn.show(notFrozenCard(turn, seen.value)))
    await turn.start('ask-approval', { kind: 'release_account', ...seed, ...(reason === undefined ? {} : { reason }) })
  },
})

/** Nothing staff could take back: who froze themselves lets go themselves. */
function notFrozenCard({ words }: Scene, customer: CustomerView): Card {
  const own = customer.state === 'frozen_by_user'
  const text = words.t(own ? 'unfreeze-staff-by-owner' : 'unfreeze-staff-not-frozen')
  return {
    text: join([html`${customerLine(customer)}\n${text}`, words.t('failure-code', { code: 'superseded' })]),
    buttons: [[open(words.label('home-button'), 'home')]],
  }
}
