import type { PadView } from '#core'
import { granted } from './people.ts'
import { amountOf, type Person, type World } from './world.ts'

/** A pad for a payment that asks the PIN. */
export async function padFor({ core }: World, payer: Person, payee: Person, amount = '30.00') {
  const { intentId, factor } = granted(
    await core.quoteSend({
      actor: payer.chat,
      payee: { userId: payee.userId },
      amount: amountOf(amount, 'EUR'),
    }),
  )
  if (factor !== 'pin') throw new Error(`this payment asks for ${factor}`)
  return { intentId, pad: granted(await core.openPad({ actor: payer.chat, purpose: 'authorise', intentId })) }
}

/** Types all digits but the last, and says where the last one is. */
export async function allButLast(
  { core }: World,
  { chat: actor }: Person,
  { padId, deal, keys }: PadView,
  pin: string,
) {
  for (const digit of pin.slice(0, -1))
    granted(await core.pressPad({ actor, padId, key: { position: keys.indexOf(digit), deal } }))
  return { actor, padId, key: { position: keys.indexOf(pin.slice(-1)), deal } }
}
