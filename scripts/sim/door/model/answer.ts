import type { Request } from './aim.ts'
import { cancel, confirm, pay, send, sendAgain } from './cards.ts'
import { charge } from './charges.ts'
import { connect, refresh, revoke } from './connections.ts'
import { exchange, swap } from './exchange.ts'
import { callOff, sendOn } from './held.ts'
import { accept, link, withdraw } from './links.ts'
import { type Answer, granted, type Model } from './model.ts'
import { callOut, confirmOut, payOut, reportOut, sendOut } from './payouts.ts'
import { freeze, release, reset, restrict, unfreeze } from './people.ts'
import { pin, pinBack, pinOut } from './pins.ts'
import { confirmBack, giveBack, putBack } from './refunds.ts'
import { giveOut, sendBack } from './suspense.ts'
import { repeat, report, topUp } from './top-up.ts'
import { askBack, declineBack, disputeBack, seeSale } from './wanted.ts'

/** What the core must answer to a request. The model is afterwards what the wallet must be. */
export function answerTo(model: Model, request: Request): Answer {
  switch (request.do) {
    case 'send':
      return send(model, request)
    case 'send again':
      return sendAgain(model, request)
    case 'pay':
      return pay(model, request)
    case 'confirm':
      return confirm(model, request)
    case 'exchange':
      return exchange(model, request)
    case 'swap':
      return swap(model, request)
    case 'pay out':
      return payOut(model, request)
    case 'confirm out':
      return confirmOut(model, request)
    case 'call out':
      return callOut(model, request)
    case 'pin out':
      return pinOut(model, request)
    case 'send out':
      return sendOut(model, request)
    case 'report out':
      return reportOut(model, request)
    case 'give back':
      return giveBack(model, request)
    case 'put back':
      return putBack(model, request)
    case 'ask back':
      return askBack(model, request)
    case 'decline back':
      return declineBack(model, request)
    case 'dispute back':
      return disputeBack(model, request)
    case 'see sale':
      return seeSale(model, request)
    case 'pin back':
      return pinBack(model, request)
    case 'confirm back':
      return confirmBack(model, request)
    case 'connect':
      return connect(model, request)
    case 'charge':
      return charge(model, request)
    case 'refresh':
      return refresh(model, request)
    case 'revoke':
      return revoke(model, request)
    case 'pin':
      return pin(model, request)
    case 'cancel':
      return cancel(model, request)
    case 'call off':
      return callOff(model, request)
    case 'freeze':
      return freeze(model, request)
    case 'unfreeze':
      return unfreeze(model, request)
    case 'restrict':
      return restrict(model, request)
    case 'release':
      return release(model, request)
    case 'reset':
      return reset(model, request)
    case 'accept':
      return accept(model, request)
    case 'link':
      return link(model, request)
    case 'withdraw':
      return withdraw(model, request)
    case 'top up':
      return topUp(model, request)
    case 'report':
      return report(model, request)
    case 'repeat':
      return repeat(model, request)
    case 'give out':
      return giveOut(model, request)
    case 'send back':
      return sendBack(model, request)
    default:
      return forEverybody(model, request)
  }
}

function forEverybody(
  model: Model,
  request: Extract<Request, { do: 'wait' | 'fee' | 'limits' | 'rates' | 'sweep' }>,
): Answer {
  const { now, terms, topUps, market } = model
  if (request.do === 'wait') model.now = request.at
  if (request.do === 'fee') terms.announceFee(request.on, request.currency, request.which, now + request.after)
  if (request.do === 'limits') terms.announceLimits(request.level, request.currency, request.which, now + request.after)
  if (request.do === 'rates') market.tell(request.which, now)
  if (request.do === 'sweep') {
    for (const order of topUps) if (order.state === 'pending' && order.expires < now) order.state = 'expired'
    sendOn(model)
  }
  return granted()
}
