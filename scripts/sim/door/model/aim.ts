import type { Currency, Operation } from '../operation.ts'
import { otherOf } from './market.ts'
import { type Card, type Model, personOf } from './model.ts'
import { isSale, minorOf, momentOf } from './sums.ts'
import { inSuspense, type SuspenseItem } from './suspense.ts'

/** An operation with everything named that it points to: amounts, moments, the numbers of cards, links and top-ups, who acts. */
export type Request = Aimed<Operation>
export type Asked<Name extends Operation['do']> = Extract<Request, { do: Name }>

type Aimed<O> = O extends { do: 'pay' }
  ? Omit<O, 'sum'> & { minor?: number; currency: Currency }
  : O extends { do: 'give back' }
    ? Omit<O, 'sum' | 'who'> & { who: number; minor: number; currency: Currency }
    : O extends { do: 'report out' }
      ? O & { minor: number; currency: Currency }
      : O extends { sum: unknown }
        ? Omit<O, 'sum'> & { minor: number }
        : O extends { item: number }
          ? Omit<O, 'item' | 'who'> & { item: SuspenseItem; who: number }
          : O extends { until: unknown }
            ? Omit<O, 'until'> & { at: number }
            : O extends { who?: number }
              ? Omit<O, 'who'> & { who: number }
              : O

/** Aims an operation at what there is before its round begins. Undefined where it points to nothing. */
export function aim(model: Model, operation: Operation): Request | undefined {
  switch (operation.do) {
    case 'wait':
      return { do: 'wait', at: momentOf(model, operation.until) }
    case 'send':
    case 'exchange':
    case 'pay out':
    case 'link': {
      const { sum, ...rest } = operation
      const person = model.person(rest.who)
      return { ...rest, minor: person ? minorOf(model, person, sum, rest.currency) : 1 }
    }
    case 'confirm':
    case 'pin':
    case 'cancel':
    case 'send again': {
      const card = model.cards.at(-1 - operation.card)
      return card && { ...operation, card: card.number, who: operation.who ?? card.who }
    }
    case 'confirm out':
    case 'call out':
    case 'pin out':
    case 'send out':
    case 'report out':
      return aimOut(model, operation)
    case 'swap': {
      const quote = model.quotes.at(-1 - operation.quote)
      return quote && { ...operation, quote: quote.number, who: operation.who ?? quote.who }
    }
    case 'call off': {
      const card = model.cards.filter(({ delay }) => delay !== null).at(-1 - operation.card)
      return card && { ...operation, card: card.number, who: operation.who ?? card.who }
    }
    case 'pay':
      return aimPay(model, operation)
    case 'give back':
      return aimBack(model, operation)
    case 'ask back':
    case 'decline back':
    case 'dispute back':
    case 'see sale':
      return aimSale(model, operation)
    case 'pin back':
    case 'confirm back':
    case 'put back':
      return aimRefund(model, operation)
    case 'charge':
    case 'refresh':
    case 'revoke':
      return aimConnection(model, operation)
    case 'withdraw': {
      const link = model.links.at(-1 - operation.link)
      return link && { ...operation, link: link.number, who: operation.who ?? link.owner }
    }
    case 'report':
    case 'repeat':
      return aimTopUp(model, operation)
    case 'give out':
    case 'send back':
      return aimSuspense(model, operation)
    default:
      return operation
  }
}

function aimPay(model: Model, { sum, ...rest }: Extract<Operation, { do: 'pay' }>): Request | undefined {
  const [link, payer] = [model.links.at(-1 - rest.link), model.person(rest.who)]
  if (!link) return undefined
  const { number, currency } = link
  const named = sum && payer ? { minor: minorOf(model, payer, sum, currency, { link }) } : {}
  return { ...rest, link: number, currency, ...named }
}

function aimBack(model: Model, { sum, ...rest }: Extract<Operation, { do: 'give back' }>): Request | undefined {
  const { cards } = model
  const those = rest.wrong === 'kind' ? cards.filter(isSent) : cards.filter(isSale)
  const sale = those.at(-1 - rest.sale)
  if (!sale) return undefined
  const { number, to, arrives } = sale
  const who = rest.who ?? to
  const giver = model.person(who)
  const minor = giver ? minorOf(model, giver, sum, arrives, { sale }) : 1
  return { ...rest, sale: number, who, minor, currency: rest.wrong === 'currency' ? otherOf(arrives) : arrives }
}

/** The newest first, of those that people ordered or those that staff made. Nothing that was never said is said again. */
function aimTopUp(model: Model, operation: Extract<Operation, { topUp: number }>): Request | undefined {
  const own = operation.do === 'report' && operation.own === true
  const topUp = model.topUps.filter((each) => each.own === own).at(-1 - operation.topUp)
  return topUp && (operation.do === 'report' || topUp.told) ? { ...operation, topUp: topUp.number } : undefined
}

/** Whoever staff give it to has an account; without a word, whoever it is of. */
function aimSuspense(model: Model, operation: Extract<Operation, { item: number }>): Request | undefined {
  const item = inSuspense(model).at(-1 - operation.item)
  const who = ('who' in operation ? operation.who : undefined) ?? item?.of.who ?? -1
  return item && model.person(who) ? { ...operation, item, who } : undefined
}

/** Its buyer wants it back; its shop answers, and looks at it. */
function aimSale(model: Model, operation: Extract<Operation, { do: AboutSale }>): Request | undefined {
  const sale = model.cards.filter(isSale).at(-1 - operation.sale)
  const { who, to } = sale ?? {}
  const usual = operation.do === 'ask back' || operation.do === 'dispute back' ? who : to
  return sale && { ...operation, sale: sale.number, who: operation.who ?? usual ?? -1 }
}

function aimRefund(model: Model, operation: Extract<Operation, { refund: number }>): Request | undefined {
  const refund = model.refunds.at(-1 - operation.refund)
  return refund && { ...operation, refund: refund.number, who: operation.who ?? refund.who }
}

type AboutSale = 'ask back' | 'decline back' | 'dispute back' | 'see sale'
const isSent = ({ kind, state }: Card): boolean => kind === 'send' && state === 'committed'

/** The newest connection first. Nothing that was never asked is asked again. */
function aimConnection(model: Model, operation: Extract<Operation, { connection: number }>): Request | undefined {
  const connection = model.connections.at(-1 - operation.connection)
  if (!connection) return undefined
  const { number, who, last, refreshed } = connection
  if (operation.do === 'revoke') return { ...operation, connection: number, who: operation.who ?? who }
  if (operation.do === 'refresh') return operation.used && !refreshed ? undefined : { ...operation, connection: number }
  const { sum, ...rest } = operation
  if (rest.again) return last ? { ...rest, minor: last.minor, currency: last.currency, connection: number } : undefined
  return {
    ...rest,
    connection: number,
    minor: minorOf(model, personOf(model, who), sum, rest.currency, { connection }),
  }
}

type Out = Extract<Operation, { payout: number }>

function aimOut(model: Model, operation: Out): Request | undefined {
  const payout = model.payouts.at(-1 - operation.payout)
  if (!payout) return undefined
  const { number, who, minor, currency } = payout
  if (operation.do === 'send out') return { ...operation, payout: number }
  if (operation.do === 'report out') return { ...operation, payout: number, minor, currency }
  return { ...operation, payout: number, who: operation.who ?? who }
}

/** Whose account a request is about. What is about different people may happen in any order. */
export function subjectOf(model: Model, request: Request): number {
  if (request.do === 'send out' || request.do === 'report out') return model.payouts[request.payout]?.who ?? -1
  if ('sale' in request) return model.cards[request.sale]?.who ?? -1
  if (request.do === 'put back') return model.refunds[request.refund]?.who ?? -1
  if ('connection' in request && !('who' in request)) return model.connections[request.connection]?.who ?? -1
  if ('topUp' in request) return model.topUps[request.topUp]?.who ?? -1
  return 'who' in request ? request.who : -1
}
