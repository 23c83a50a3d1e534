import { feeBase } from './deal.ts'
import { type Card, type Model, personOf } from './model.ts'

/** What left a payer is now where it belongs: the payee's, the fee the house's; across currencies by way of its positions. */
export function passOn(model: Model, card: Card): void {
  const { kind, minor, currency, price, arrives, fee, across } = card
  const payee = personOf(model, card.to)
  payee.purse(arrives)[payee.state === 'restricted' ? 'held' : 'available'] += kind === 'send' ? price : price - fee
  model.payTo(`fee_${kind}`, feeBase(kind, card).currency, fee)
  if (!across) return
  const { spread, rounding } = across
  model.payTo('fx_position', currency, minor)
  model.payTo('fx_position', arrives, -(price + spread + rounding))
  model.payTo('fx_spread', arrives, spread)
  model.payTo('rounding', arrives, rounding)
}
