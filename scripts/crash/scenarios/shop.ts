import { granted } from '../../../test/support/people.ts'
import { eur } from '../customer.ts'
import { act, defineScenario } from '../scenario.ts'

export default defineScenario({
  name: 'shop',
  needs: [],
  // A link nobody got to see is made anew; who is not answered asks and writes again, and that is told again.
  loose: ['links open', 'notices ticket_opened', 'notices payment_asked', 'jobs deliver-notice'],
  acts: [
    act('Ben opens a shop', async ({ core, town: { ben } }) =>
      granted(await core.nameShop({ actor: ben.chat, name: 'Ben’s Bikes' })),
    ),
    act('he makes a link', async ({ core, town: { ben }, kept }) => {
      const asked = { actor: ben.chat, amount: eur(8_00n), description: 'A bell' }
      kept['link'] = granted(await core.createLink(asked)).token
    }),
    act('its page asks Anna', async (scene) =>
      granted(await scene.core.askToPay({ token: scene.of('link'), okpayId: scene.town.anna.okpayId })),
    ),
    act('he withdraws it', async (scene) =>
      granted(await scene.core.withdrawLink({ actor: scene.town.ben.chat, token: scene.of('link') })),
    ),
    act('he takes no payments for now', async ({ core, town: { ben } }) =>
      granted(await core.setAccepting({ actor: ben.chat, accepting: false })),
    ),
    act('he writes to support', async ({ core, town: { ben }, kept }) => {
      kept['ticket'] = String(
        granted(await core.writeToSupport({ actor: ben.chat, text: 'my bell rings no more' })).number,
      )
    }),
    act('an agent answers and closes it', async (scene) => {
      const ticket = { actor: scene.town.agent, number: Number(scene.of('ticket')) }
      const { state } = granted(await scene.core.readTicket(ticket))
      if (state === 'open') granted(await scene.core.answerTicket({ ...ticket, text: 'here is a new one' }))
      granted(await scene.core.closeTicket(ticket))
    }),
  ],
})
