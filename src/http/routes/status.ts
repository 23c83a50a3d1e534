import { html } from '../kit/html.ts'
import { layout } from '../kit/layout.ts'
import { isReady } from '../kit/ready.ts'
import { document } from '../kit/reply.ts'
import { defineRoute } from '../kit/route.ts'

/** Whether OKPay works, for everybody to see; what exactly is wrong is for the logs. */
export default defineRoute({
  method: 'get',
  path: '/status',
  audience: 'people',
  async run(call) {
    const { say, deps } = call
    const state = (await isReady(deps)) ? 'up' : 'down'
    const content = html`
      <section class="card">
        <h1>${say('status-title')}</h1>
        <p class="state ${state}"><span class="dot" aria-hidden="true"></span>${say(`status-${state}`)}</p>
        <p>${say(`status-${state}-text`)}</p>
        <p class="code">${say('status-version', { version: deps.version })}</p>
      </section>`
    return document(200, layout(call, { title: say('status-title'), content, switchable: true }))
  },
})
