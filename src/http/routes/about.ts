import { CURRENCY_CODES, type RailView } from '#core'
import { LIBRARY } from '../../help/index.ts'
import { html } from '../kit/html.ts'
import { layout } from '../kit/layout.ts'
import { document } from '../kit/reply.ts'
import { defineRoute } from '../kit/route.ts'
import { questions } from '../pages/help/article.ts'
import { otherWays } from '../pages/ways.ts'

const FIRST_QUESTIONS = ['where', 'register', 'fees', 'limits', 'safe', 'official', 'shop']

/** S6: what OKPay is, whom it suits, where it is accepted, and how it came about. */
export default defineRoute({
  method: 'get',
  path: '/about',
  audience: 'people',
  async run(call) {
    const { say, deps, locale } = call
    const rails = await deps.core.getRails({})
    const names = new Intl.DisplayNames(locale, { type: 'currency' })
    const currencies = CURRENCY_CODES.map((code) => names.of(code)).join(say('about-comma'))
    const ways = (rails.ok ? rails.value : []).map((rail) => railText(rail)).join(say('about-comma'))
    const gap = say('about-gap')
    const asked = FIRST_QUESTIONS.flatMap((name) => LIBRARY.article(name, locale) ?? [])
    const content = html`
      <section class="card wide">
        <h1>${say('about-title')}</h1>
        <p>${say('about-what')}</p>
        <h2>${say('about-who')}</h2>
        <p>${say('about-who-text')}</p>
        <p>${say('about-who-not')}</p>
        <h2>${say('about-where')}</h2>
        <p>${say('about-where-text')}${gap}<a href="/countries?lang=${locale}">${say('countries-title')}</a></p>
        <h2>${say('about-can')}</h2>
        <p>${say('about-currencies', { currencies })}</p>
        ${ways !== '' && html`<p>${say('about-ways', { ways })}${gap}<a href="/status?lang=${locale}">${say('status-title')}</a></p>`}
        <h2>${say('about-history')}</h2>
        <p>${say('about-history-text')}</p>
        <p class="actions"><a class="button" href="${deps.chatUrl}">${say('open-chat')}</a></p>
        ${otherWays([
          { label: say('official-title'), href: `/official?lang=${locale}` },
          { label: say('contact-title'), href: `/contact?lang=${locale}` },
        ])}
        <h2>${say('about-asked')}</h2>
        ${questions(call, asked)}
      </section>`
    return document(200, layout(call, { title: say('about-title'), content, switchable: true }))

    function railText({ rail, platforms }: RailView): string {
      const listed = platforms.map(({ name }) => name[locale]).join(say('about-comma'))
      const name = say(`status-rail-${rail}`)
      return listed === '' ? name : say('about-way', { name, platforms: listed })
    }
  },
})
