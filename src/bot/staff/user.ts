import { defineStaffCommand } from '../define/staff-command.ts'
import { customerCard } from '../desk/customer-card.ts'
import { failureCard } from '../failure/card.ts'
import { customerWord } from '../input/customer-words.ts'

/** `/user <OKPay ID | @name | email | Telegram id>` */
export default defineStaffCommand({
  name: 'user',
  needs: 'customers.see',
  menu: { order: 2, inMenu: true },
  args: customerWord,
  async run(turn, who) {
    await turn.leave()
    const seen = await turn.core.lookUpCustomer({ actor: turn.actor, who })
    await turn.show(seen.ok ? customerCard(turn, seen.value) : failureCard(turn, seen.failure))
  },
})
