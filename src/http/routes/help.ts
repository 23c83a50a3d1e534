import { type Html, html } from '../kit/html.ts'
import { layout } from '../kit/layout.ts'
import { document, redirect } from '../kit/reply.ts'
import { type Call, defineRoute } from '../kit/route.ts'

const QUESTIONS = [
  ...['what', 'start', 'topup', 'withdraw', 'exchange', 'across', 'fees', 'statement', 'receipt', 'shop', 'refund'],
  ...['connect', 'connect-failed', 'connect-apps'],
  ...['support', 'lost', 'moved', 'limits', 'safe'],
] as const

/** Where an answer leads on. */
const PAGES: Record<string, string> = { fees: '/fees', receipt: '/verify', shop: '/docs', 'connect-apps': '/docs' }

/** A question and its answer, with a name of its own to link to. */
function answer({ say, locale }: Call, name: string): Html {
  const page = PAGES[name]
  const on = page && html` <a href="${page}?lang=${locale}">${say(`help-${name}-link`)}</a>`
  return html`<h2 id="${name}">${say(`help-${name}`)}</h2><p>${say(`help-${name}-text`)}${on ?? ''}</p>`
}

/** What OKPay is and who answers questions about it. */
const help = defineRoute({
  method: 'get',
  path: '/help',
  audience: 'people',
  run(call) {
    const { say, deps } = call
    const content = html`
      <section class="card wide">
        <h1>${say('help-title')}</h1>
        ${QUESTIONS.map((name) => answer(call, name))}
        <p class="actions"><a class="button" href="${deps.chatUrl}">${say('open-chat')}</a></p>
      </section>`
    return document(200, layout(call, { title: say('help-title'), content, switchable: true }))
  },
})

/** Whoever types our bare address wants to know what this is. */
const home = defineRoute({ method: 'get', path: '/', audience: 'people', run: () => redirect('/help') })

export default [help, home]
