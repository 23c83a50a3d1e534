import { type Markup, markup } from '../../rail/markup.ts'
import { TEST_CARDS } from '../cards.ts'
import type { Saving } from '../vault.ts'
import { sheet } from './sheet.ts'
import { type Say, testCards } from './test-cards.ts'
import { type PageLanguage, say } from './words.ts'

type Shown = { language: PageLanguage; saving: Saving | undefined; problem?: 'notACard' }

/** The page on which somebody saves a card to be paid to: a form, or that it is saved. */
export function savePage({ language, saving, problem }: Shown): string {
  const t: Say = (word, values) => say(language, word, values)
  const content = !saving ? nothing(t) : saving.token ? saved(t, saving) : form(t, saving, problem)
  return sheet(language, t('saveTitle'), content)
}

const nothing = (t: Say): Markup => markup`
      <section class="card"><h2>${t('isUnknown')}</h2><p>${t('isUnknownText')}</p></section>`

const saved = (t: Say, { lastFour, return_url: back }: Saving): Markup => markup`
      <section class="card">
        <h2>${t('isSaved', { lastFour: lastFour ?? '' })}</h2>
        <p>${t('isSavedText')}</p>
        <a class="back" href="${back}">${t('goBack')}</a>
      </section>`

const form = (t: Say, { return_url: back }: Saving, problem?: 'notACard'): Markup => markup`
      <section class="order"><h1>${t('saveTitle')}</h1><p>${t('saveFor')}</p></section>
      <form method="post" class="card">
        ${problem && markup`<p class="problem" role="alert">${t(problem)}</p>`}
        <label>${t('number')}<input name="number" inputmode="numeric" autocomplete="off" required maxlength="23" placeholder="4242 4242 4242 4242"></label>
        <div class="pair">
          <label>${t('expiry')}<input name="expiry" inputmode="numeric" autocomplete="off" required pattern="(0[1-9]|1[0-2]) ?/ ?[0-9]{2}" placeholder="12/34"></label>
        </div>
        <p class="hint">${t('savedOnlyHere')}</p>
        <button type="submit">${t('save')}</button>
        <a class="leave" href="${back}">${t('leaveUnsaved')}</a>
      </form>
      ${testCards(t, TEST_CARDS.slice(0, 1))}`
