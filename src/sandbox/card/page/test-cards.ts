import { type Markup, markup } from '../../rail/markup.ts'
import { TEST_CARDS } from '../cards.ts'
import type { PageWord } from './words.ts'

export type Say = (word: PageWord, values?: Record<string, string>) => string

/** The cards to try things out with: a tap fills in the number. */
export const testCards = (t: Say, cards = TEST_CARDS): Markup => markup`
    <section class="cards">
      <h2>${t('testCards')}</h2>
      <p class="hint">${t('tapOne')}</p>
      <ul>${cards.map(
        ({ number, outcome: what }) => markup`
        <li><button type="button" data-number="${grouped(number)}"><code>${grouped(number)}</code><span>${t(what === 'paid' ? 'paidCard' : what)}</span></button></li>`,
      )}
      </ul>
    </section>`

const grouped = (number: string): string => number.replace(/(\d{4})(?=\d)/g, '$1 ')
