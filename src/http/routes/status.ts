import type { PayoutOffer, PayoutRail, RailView } from '#core'
import type { HttpDeps } from '../deps.ts'
import { type Html, html } from '../kit/html.ts'
import { layout } from '../kit/layout.ts'
import { isReady } from '../kit/ready.ts'
import { document } from '../kit/reply.ts'
import { type Call, defineRoute } from '../kit/route.ts'
import { announcements } from '../pages/help/announcements.ts'

type PayoutWay = Pick<PayoutOffer, 'rail' | 'health'>

/** Whether OKPay works, for everybody to see; what exactly is wrong is for the logs. */
export default defineRoute({
  method: 'get',
  path: '/status',
  audience: 'people',
  async run(call) {
    const { say, deps } = call
    const { house, out } = await standing(deps)
    const ways = house === 'down' ? { rails: [], payouts: [] } : await waysOf(deps)
    const limps = [...ways.rails, ...ways.payouts].some(({ health }) => health !== 'up')
    const state = house === 'up' && limps ? 'partly' : house
    const content = html`
      <section class="card wide">
        <h1>${say('status-title')}</h1>
        <p class="state ${state === 'up' ? 'up' : 'down'}"><span class="dot" aria-hidden="true"></span>${say(`status-${state}`)}</p>
        <p>${say(`status-${state}-text`)}${house === 'maintenance' && ` ${say(`maintenance-works-${out.length > 1 ? 'all' : (out[0] ?? 'none')}`)}`}</p>
        ${house !== 'down' && (await announcements(call))}
        ${house === 'up' && railsTable(call, ways.rails)}
        ${house !== 'down' && payoutsTable(call, ways.payouts)}
        <p class="code">${say('status-version', { version: deps.version })}</p>
      </section>`
    return document(200, layout(call, { title: say('status-title'), content, switchable: true }))
  },
})

/** S27, S32, S91: every way to top up, what can be paid with there, how long it takes, and whether it works now. */
function railsTable({ say, locale }: Call, rails: readonly RailView[]): Html {
  const row = ({ rail, health, platforms, expectedHours }: RailView) => html`
    <tr>
      <th scope="row">${say(`status-rail-${rail}`)}${platforms.length > 0 && html` <small>${platforms.map(({ name }) => name[locale]).join(' · ')}</small>`}</th>
      <td><span class="state ${health === 'up' ? 'up' : 'down'}"><span class="dot" aria-hidden="true"></span>${say(`status-rail-${health}`)}</span>
        <small>${expectedHours ? say('status-rail-hours', expectedHours) : say('status-rail-at-once')}</small></td>
    </tr>`
  return html`
    <h2>${say('status-rails')}</h2>
    <div class="tables"><table><tbody>${rails.map(row)}</tbody></table></div>`
}

/** S32, S91: every way to withdraw, and whether it works now. */
function payoutsTable({ say }: Call, rails: readonly PayoutWay[]): Html | false {
  if (rails.length === 0) return false
  const row = ({ rail, health }: PayoutWay) => html`
    <tr>
      <th scope="row">${say(`status-payout-${rail}`)}</th>
      <td><span class="state ${health === 'up' ? 'up' : 'down'}"><span class="dot" aria-hidden="true"></span>${say(`status-rail-${health}`)}</span></td>
    </tr>`
  return html`
    <h2>${say('status-payouts')}</h2>
    <div class="tables"><table><tbody>${rails.map(row)}</tbody></table></div>`
}

/** Every way in and out, as it stands now. */
async function waysOf({ core }: HttpDeps): Promise<{ rails: readonly RailView[]; payouts: readonly PayoutWay[] }> {
  const [rails, payouts] = await Promise.all([core.getRails({}), core.getPayoutRails({})])
  return { rails: rails.ok ? rails.value : [], payouts: payouts.ok ? payouts.value : [] }
}

/** Down while we are not ready; being worked on while staff say so, and by which ways out one can withdraw meanwhile. */
async function standing(deps: HttpDeps): Promise<{ house: 'up' | 'down' | 'maintenance'; out: readonly PayoutRail[] }> {
  if (!(await isReady(deps))) return { house: 'down', out: [] }
  const mode = await deps.core.getMode({})
  return mode.ok
    ? { house: mode.value.maintenance ? 'maintenance' : 'up', out: mode.value.out }
    : { house: 'up', out: [] }
}
