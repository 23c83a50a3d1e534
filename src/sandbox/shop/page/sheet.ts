import { type Markup, markup } from '../../rail/markup.ts'
import { type PageLanguage, say } from './words.ts'

/** `refreshes`: it is loaded again every two seconds, until it has something to say. */
type Sheet = { language: PageLanguage; title: string; path: string; content: Markup; refreshes?: boolean }

/** A page of the shop's: its sign, where else to go, its other language, and what it is about. */
export function sheet({ language, title, path, content, refreshes }: Sheet): string {
  const other = language === 'en' ? 'zh-CN' : 'en'
  const switched = `${path}${path.includes('?') ? '&' : '?'}lang=${other}`
  return markup`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    ${refreshes && markup`<meta http-equiv="refresh" content="2">`}
    <title>${title} · Café Aurora</title>
    <link rel="icon" href="/files/mark.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/files/shop.css">
  </head>
  <body>
    <header>
      <a class="sign" href="/"><img src="/files/mark.svg" alt="" width="32" height="32"><b>Café Aurora</b></a>
      <span class="badge">${say(language, 'sandbox')}</span>
      <nav><a href="/">${say(language, 'shop')}</a> <a href="/office">${say(language, 'office')}</a>
      <a href="${switched}" hreflang="${other}" lang="${other}">${say(language, 'otherLanguage')}</a></nav>
    </header>
    <p class="strip">${say(language, 'notReal')}</p>
    <main>${content}
    </main>
  </body>
</html>
`.toString()
}
