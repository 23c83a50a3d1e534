import type { MerchantBrief, MerchantCase, MerchantPage } from '#core'
import { countryName } from '../../words/country-names.ts'
import { type Card, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene, Turn } from '../turn.ts'
import { customerLine } from './customer-line.ts'
import { offerRows } from './offers.ts'

type Desk = Scene & Pick<Turn, 'chat'>

/** One shop as staff see it. It must not be forwarded, masked or not. */
export function merchantCard(scene: Desk, shop: MerchantCase): Card {
  const { words } = scene
  return {
    text: join([headLines(scene, shop), salesLines(scene, shop), serverLines(scene, shop)], '\n\n'),
    buttons: [
      ...offerRows(scene, 'merchant', shop),
      [open(words.label('merchants-button'), 'merchants'), open(words.label('home-button'), 'home')],
    ],
    protect: true,
  }
}

function headLines(scene: Scene, shop: MerchantCase): Html {
  const { words } = scene
  const { owner, level, openedAt, members, unmasked } = shop
  return join([
    shopLine(scene, shop),
    words.t('merchant-facts', { level: String(level), opened: words.date(openedAt), members }),
    words.t('merchant-owner', { who: customerLine(owner) }),
    unmasked && words.t('customer-name', { name: unmasked.owner }),
    unmasked && words.t('customer-contact', { email: unmasked.email, phone: unmasked.phone }),
  ])
}

/** "Café Aurora · Food · Ireland · open" */
function shopLine({ words }: Scene, { name, category, country, state }: MerchantBrief): Html {
  return words.t('merchant-line', {
    name,
    category: words.label(category === null ? 'merchant-no-category' : `shop-category-${inKey(category)}`),
    country: country === null ? words.label('merchant-no-country') : countryName(words.locale, country),
    state: words.label(`merchant-state-${state}`),
  })
}

function salesLines({ words }: Scene, { sales, paid, givenBack, requests }: MerchantCase): Html {
  const rate = `${paid === 0 ? '0' : ((givenBack / paid) * 100).toFixed(1)} %`
  return join([
    words.t('merchant-sales-title'),
    sales.length === 0 && words.t('merchant-sales-none'),
    ...sales.map(({ count, gross, refunded, refunds }) =>
      words.t('merchant-sales', { count, gross: words.money(gross), refunded: words.money(refunded), refunds }),
    ),
    paid > 0 && words.t('merchant-refund-rate', { rate, count: givenBack }),
    words.t('merchant-requests', { open: requests.open, disputed: requests.disputed, total: requests.total }),
  ])
}

function serverLines({ words }: Scene, { endpoints, keys }: MerchantCase): Html {
  return join([
    words.t('merchant-keys', { live: keys.live, test: keys.test }),
    endpoints.length === 0 && words.t('merchant-endpoints-none'),
    ...endpoints.map(({ host, live, state, failingSince, lastError, waiting }) =>
      words.t(failingSince ? 'merchant-endpoint-failing' : `merchant-endpoint-${state}`, {
        host,
        mode: words.label(live ? 'merchant-mode-live' : 'merchant-mode-test'),
        waiting,
        since: failingSince ? words.dateTime(failingSince) : '',
        error: lastError ?? '—',
      }),
    ),
  ])
}

/** Shops, a line and a button each. */
export function merchantsCard(scene: Scene, { merchants, page, pages }: MerchantPage, word: string): Card {
  const { words } = scene
  const turnTo = (key: string, to: number) => open(words.label(key), 'merchants', { page: String(to), word })
  return {
    text: join(
      [
        words.t(merchants.length === 0 ? 'merchants-none' : 'merchants-title', {
          word: word === '' ? '' : ` · ${word}`,
        }),
        join(merchants.map((shop) => shopLine(scene, shop))),
      ],
      '\n\n',
    ),
    buttons: [
      ...merchants.map(({ shopId, name }) => [open(name, 'merchant-case', { shopId })]),
      [
        ...(page > 0 ? [turnTo('staff-newer-button', page - 1)] : []),
        ...(page + 1 < pages ? [turnTo('staff-older-button', page + 1)] : []),
      ],
      [open(words.label('home-button'), 'home')],
    ],
    protect: true,
  }
}
