import { assetPath } from './assets.ts'
import { type Html, html } from './html.ts'
import type { Call } from './route.ts'

type Sheet = {
  title: string
  content: Html
  /** What more its head says. */
  head?: Html
  /** Scripts of ours this page needs, by name in `assets/`. */
  scripts?: readonly string[]
  /**
   * Whether the page can be had in the other language by following a link, which an answer to a form cannot; with what
   * it is told besides, as it stands in an address ("currency=USD").
   */
  switchable?: boolean | string
}

const STYLES = ['house.css', 'card.css', 'form.css', 'table.css', 'account.css', 'two-factor.css']

/** A whole page: our mark on top, one subject in the middle, the public pages at the foot. */
export function layout(
  { locale, say, path, door, phrase }: Call,
  { title, content, head, scripts = [], switchable }: Sheet,
): Html {
  const other = locale === 'en' ? 'zh-CN' : 'en'
  const [bare] = path.split('?')
  return html`<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title} · OKPay</title>
    <link rel="icon" href="${assetPath('mark.svg')}" type="image/svg+xml">
    ${STYLES.map((name) => html`<link rel="stylesheet" href="${assetPath(name)}">`)}
    ${scripts.map((name) => html`<script src="${assetPath(name)}" defer></script>`)}
    ${door !== undefined && html`<script src="${assetPath('answered.js')}" data-door="${door}" defer></script>`}
    ${head}
  </head>
  <body>
    <header class="bar">
      <span class="brand"><img src="${assetPath('mark.svg')}" alt="" width="28" height="28">OKPay</span>
      ${switchable && html`<a class="language" href="${bare}?${typeof switchable === 'string' && html`${switchable}&amp;`}lang=${other}" hreflang="${other}" lang="${other}">${say('other-language')}</a>`}
    </header>
    <main>${phrase && html`<p class="banner">${say('checkout-here-phrase', { phrase })}</p>`}${content}</main>
    <footer>
      <nav aria-label="${say('footer-label')}">
        <a href="/account?lang=${locale}">${say('footer-account')}</a>
        <a href="/fees?lang=${locale}">${say('fees-page-title')}</a>
        <a href="/countries?lang=${locale}">${say('countries-title')}</a>
        <a href="/help?lang=${locale}">${say('help-title')}</a>
        <a href="/about?lang=${locale}">${say('footer-about')}</a>
        <a href="/contact?lang=${locale}">${say('footer-contact')}</a>
        <a href="/status?lang=${locale}">${say('status-title')}</a>
      </nav>
      <p>${say('footer-secrets')}</p>
    </footer>
  </body>
</html>
`
}
