import { granted } from '../../../test/support/people.ts'
import { eur } from '../customer.ts'
import { act, defineScenario } from '../scenario.ts'
import { accountIsOld, asksFor, bankHasOnce, bankSays, confirms, isSent, polls } from '../withdrawal.ts'

const SUM = eur(30_00n)

export default defineScenario({
  name: 'withdraw-returned',
  needs: ['web'],
  acts: [
    accountIsOld,
    asksFor('late', SUM),
    confirms('late'),
    act('the bank takes it and says nothing: nobody knows', async (scene) => {
      scene.outside.bankOut.silent = true
      granted(await scene.core.sendPayout({ id: scene.of('late') }))
    }),
    act('a minute later it answers: it has it', async (scene) => {
      scene.outside.bankOut.silent = false
      await scene.advance(61)
      await polls(scene)
    }),
    bankSays('late', 'settled', SUM, 'payout'),
    bankSays('late', 'returned', SUM, 'payout_return'),
    asksFor('early', SUM),
    confirms('early'),
    isSent('early'),
    bankSays('early', 'returned', SUM, 'payout_back'),
    bankHasOnce('late', 'early'),
    asksFor('never', SUM),
    confirms('never'),
    act('she calls that one off', async (scene) => {
      const payoutId = scene.of('never')
      granted(await scene.core.cancelPayout({ actor: scene.town.anna.chat, payoutId }))
      scene.booked.push(`payout_back:${payoutId}`)
    }),
  ],
})
