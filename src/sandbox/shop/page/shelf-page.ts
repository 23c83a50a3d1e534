import { markup } from '../../rail/markup.ts'
import { type Line, totalOf } from '../cart.ts'
import { shown } from '../price.ts'
import { PRODUCTS } from '../products.ts'
import { sheet } from './sheet.ts'
import { type PageLanguage, say } from './words.ts'

/** What there is, and beside it the cart. `problem`: why there is no checkout at the moment. */
export function shelfPage(language: PageLanguage, lines: readonly Line[], problem?: string): string {
  const content = markup`
    <section>
      <h1>${say(language, 'shelf')}</h1>
      <ul class="shelf">${PRODUCTS.map(
        ({ id, price, picture, name }) => markup`
        <li class="card">
          <img src="${picture}" alt="" width="160" height="120">
          <h2>${name[language]}</h2>
          <form method="post" action="/cart">
            <span>${shown(price)}</span>
            <input type="hidden" name="product" value="${id}">
            <button name="by" value="1" aria-label="${say(language, 'add')}: ${name[language]}">${say(language, 'add')}</button>
          </form>
        </li>`,
      )}
      </ul>
    </section>
    <aside class="card" id="cart">
      <h2>${say(language, 'cart')}</h2>
      ${problem !== undefined && markup`<p class="problem" role="alert">${problem}</p>`}
      ${lines.length === 0 ? markup`<p>${say(language, 'empty')}</p>` : filled(language, lines)}
    </aside>`
  return sheet({ language, title: say(language, 'shelf'), path: '/', content })
}

const filled = (language: PageLanguage, lines: readonly Line[]) => markup`
      <ul>${lines.map(({ product: { id, name, price }, count }) => {
        const called = { name: name[language] }
        return markup`
        <li>
          <form method="post" action="/cart">
            <input type="hidden" name="product" value="${id}">
            <span>${count} × ${name[language]}</span><span>${shown(price * BigInt(count))}</span>
            <button class="quiet" name="by" value="-1" aria-label="${say(language, 'fewer', called)}">−</button>
            <button class="quiet" name="by" value="1" aria-label="${say(language, 'more', called)}">+</button>
          </form>
        </li>`
      })}
      </ul>
      <p class="total"><span>${say(language, 'total')}</span><b>${shown(totalOf(lines))}</b></p>
      <form method="post" action="/checkout"><button>${say(language, 'checkout')}</button></form>`
