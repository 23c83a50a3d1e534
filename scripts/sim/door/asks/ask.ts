import type { Result } from '../../../../src/core/index.ts'
import type { Request } from '../model/aim.ts'
import type { Stage } from '../stage.ts'
import { charge, connect, refresh, revoke } from './connections.ts'
import { exchange, swap } from './exchanges.ts'
import { callOff, cancel, confirm, done, pay, pin, pinBack, pinOut, send, sendAgain } from './payments.ts'
import { callOut, confirmOut, payOut, reportOut, sendOut } from './payouts.ts'
import { freeze, release, reset, restrict, unfreeze } from './people.ts'
import { repeat, report, topUp } from './rails.ts'
import { askBack, confirmBack, declineBack, disputeBack, giveBack, putBack, seeSale } from './refunds.ts'
import { accept, link, withdraw } from './shops.ts'
import { giveOut, sendBack } from './suspense.ts'

/** Asks the core for what is requested. */
export function ask(stage: Stage, request: Request): Promise<Result<object | null>> {
  switch (request.do) {
    case 'send':
      return send(stage, request)
    case 'send again':
      return sendAgain(stage, request)
    case 'pay':
      return pay(stage, request)
    case 'confirm':
      return confirm(stage, request)
    case 'exchange':
      return exchange(stage, request)
    case 'swap':
      return swap(stage, request)
    case 'pay out':
      return payOut(stage, request)
    case 'confirm out':
      return confirmOut(stage, request)
    case 'call out':
      return callOut(stage, request)
    case 'pin out':
      return pinOut(stage, request)
    case 'send out':
      return sendOut(stage, request)
    case 'report out':
      return reportOut(stage, request)
    case 'give back':
      return giveBack(stage, request)
    case 'put back':
      return putBack(stage, request)
    case 'ask back':
      return askBack(stage, request)
    case 'decline back':
      return declineBack(stage, request)
    case 'dispute back':
      return disputeBack(stage, request)
    case 'see sale':
      return seeSale(stage, request)
    case 'pin back':
      return pinBack(stage, request)
    case 'confirm back':
      return confirmBack(stage, request)
    case 'connect':
      return connect(stage, request)
    case 'charge':
      return charge(stage, request)
    case 'refresh':
      return refresh(stage, request)
    case 'revoke':
      return revoke(stage, request)
    case 'pin':
      return pin(stage, request)
    case 'cancel':
      return cancel(stage, request)
    case 'call off':
      return callOff(stage, request)
    case 'freeze':
      return freeze(stage, request)
    case 'unfreeze':
      return unfreeze(stage, request)
    case 'restrict':
      return restrict(stage, request)
    case 'release':
      return release(stage, request)
    case 'reset':
      return reset(stage, request)
    case 'accept':
      return accept(stage, request)
    case 'link':
      return link(stage, request)
    case 'withdraw':
      return withdraw(stage, request)
    case 'top up':
      return topUp(stage, request)
    case 'report':
      return report(stage, request)
    case 'repeat':
      return repeat(stage, request)
    case 'give out':
      return giveOut(stage, request)
    case 'send back':
      return sendBack(stage, request)
    default:
      return forEverybody(stage, request)
  }
}

async function forEverybody(
  stage: Stage,
  request: Extract<Request, { do: 'wait' | 'fee' | 'limits' | 'rates' | 'sweep' }>,
): Promise<Result<object | null>> {
  if (request.do === 'sweep') {
    const swept = done(await stage.core.sweep({}))
    return swept.ok ? done(await stage.core.settleHeld({})) : swept
  }
  if (request.do === 'rates') await stage.schedule.rates(request)
  if (request.do === 'fee') await stage.schedule.fee(request)
  if (request.do === 'limits') await stage.schedule.limits(request)
  return { ok: true, value: {} }
}
