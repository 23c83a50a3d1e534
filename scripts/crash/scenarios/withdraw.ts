import { eur } from '../customer.ts'
import { act, defineScenario } from '../scenario.ts'
import { accountIsOld, asksFor, bankHasOnce, bankSays, confirms, isSent, polls } from '../withdrawal.ts'

const SUM = eur(30_00n)

export default defineScenario({
  name: 'withdraw',
  needs: ['web'],
  acts: [
    accountIsOld,
    asksFor('out', SUM),
    confirms('out'),
    isSent('out'),
    bankSays('out', 'settled', SUM, 'payout'),
    bankSays('out', 'settled', SUM, 'payout'),
    bankHasOnce('out'),
    act('the poll finds nothing left to ask', async (scene) => {
      await scene.advance(61)
      await polls(scene)
    }),
  ],
})
