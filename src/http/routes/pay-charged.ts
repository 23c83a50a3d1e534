import { momentText } from '../kit/moment-text.ts'
import { moneyText } from '../kit/money-text.ts'
import { defineRoute } from '../kit/route.ts'
import { outcomePage } from '../pages/outcome.ts'
import { problemPage } from '../pages/problem.ts'

/** S43, S44: whether the balance of whoever is logged in paid this link, with the moment and the number. */
export default defineRoute({
  method: 'get',
  path: '/pay/:id/charged',
  audience: 'people',
  visitor: 'logged_in',
  async run(call) {
    const { say, deps, visit, params, locale } = call
    const token = /^[A-Za-z0-9_-]{22}$/.exec(params['id'] ?? '')?.[0] ?? ''
    const answer = await deps.core.wasCharged({ actor: visit.actor, token })
    if (!answer.ok)
      return problemPage(call, answer.failure.code === 'invoice_unknown' ? 'route_not_found' : answer.failure.code)
    const { status, shop, total, at, reference } = answer.value
    const key = status.replaceAll('_', '-')
    const told = {
      shop,
      at: momentText(at, locale),
      amount: total ? moneyText(total, locale) : '',
      reference: reference ?? '',
    }
    const back = { label: say('checkout-here-back'), href: `/pay/${token}?lang=${locale}` }
    return outcomePage(call, {
      ...{ status: 200, tone: status === 'charged' ? 'done' : 'plain', switchable: true },
      title: say(`checkout-charged-${key}-title`),
      text: [say(`checkout-charged-${key}`, told)],
      onward: reference
        ? { label: say('checkout-here-details'), href: `/account/transactions/${reference}?lang=${locale}` }
        : back,
    })
  },
})
