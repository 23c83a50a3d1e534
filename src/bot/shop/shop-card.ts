import { type Money, mayIn, type ShopView } from '#core'
import { countryName } from '../../words/country-names.ts'
import { type Button, type Card, open } from '../card/card.ts'
import { html, join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Speaking } from '../turn.ts'
import { takesLines } from './policy-card.ts'

/** The shop one acts for: its name, whether it takes payments, what is open, and what one may do there. */
export function shopCard({ words }: Speaking, shop: ShopView): Card {
  const { name, role, accepting, repeats, openLinks, shops, category, country, policy, takes } = shop
  const sells = words.label(`shop-category-${inKey(category ?? 'none')}`)
  const create = open(words.label('shop-new-link-button'), 'new-link', {}, accepting ? 'primary' : undefined)
  const till = open(words.label('till-button'), 'till')
  const elsewhere = shops > 1 ? [open(words.label('team-shops-button'), 'shops')] : []
  return {
    text: join([
      words.t('shop-title', { name }),
      role !== 'owner' && words.t('shop-role', { role: words.label(`team-role-${role}`) }),
      country
        ? words.t('shop-profile', { category: sells, country: countryName(words.locale, country) })
        : html`${sells}`,
      words.t(accepting ? 'shop-accepting' : 'shop-paused'),
      ...takesLines({ words }, policy),
      words.t(repeats ? 'shop-repeats' : 'shop-repeats-not'),
      words.t('shop-open-links', { count: openLinks }),
      takes &&
        words.t('shop-takes', {
          left: words.money(least(takes.leftToday, takes.leftThisMonth)),
          single: words.money(takes.single),
          until: words.dateTime(
            takes.leftThisMonth.minor < takes.leftToday.minor ? takes.monthResetsAt : takes.resetsAt,
          ),
        }),
    ]),
    buttons: [
      [create],
      [till, open(words.label('shop-counter-button'), 'counter')],
      mayIn(role, 'look')
        ? [open(words.label('sales-button'), 'sales'), open(words.label('payments-button'), 'payments')]
        : [open(words.label('payments-today-button'), 'payments', { period: 'today' })],
      ...(mayIn(role, 'manage') ? managing({ words }, shop) : [[open(words.label('shop-links-button'), 'links')]]),
      [
        ...elsewhere,
        ...(takes ? [open(words.label('limits-button'), 'limits')] : []),
        open(words.label('home-button'), 'home'),
      ],
    ],
  }
}

const least = (one: Money, other: Money): Money => (one.minor < other.minor ? one : other)

function managing({ words }: Speaking, { accepting, repeats }: ShopView): Button[][] {
  const toggle = accepting
    ? open(words.label('shop-pause-button'), 'shop-accepting', { accepting: 'no' })
    : open(words.label('shop-resume-button'), 'shop-accepting', { accepting: 'yes' }, 'primary')
  const repeating = open(words.label(repeats ? 'shop-repeats-off-button' : 'shop-repeats-on-button'), 'shop-repeats', {
    repeats: repeats ? 'no' : 'yes',
  })
  return [
    [open(words.label('shop-links-button'), 'links'), open(words.label('api-keys-button'), 'api-keys')],
    [open(words.label('team-button'), 'team'), repeating],
    [open(words.label('policy-button'), 'policy'), open(words.label('shop-category-button'), 'shop-category')],
    [open(words.label('shop-country-button'), 'shop-country'), open(words.label('shop-rename-button'), 'shop-name')],
    [open(words.label('shop-logo-button'), 'shop-picture'), open(words.label('connect-apps-button'), 'connect-apps')],
    [toggle],
  ]
}
