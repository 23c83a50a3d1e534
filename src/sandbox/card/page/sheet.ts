import { type Markup, markup } from '../../rail/markup.ts'
import { type PageLanguage, say } from './words.ts'

/** A page of the processor's: its head, its other language, and what it is about. */
export function sheet(language: PageLanguage, title: string, content: Markup): string {
  const other = language === 'en' ? 'zh-CN' : 'en'
  return markup`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title} · Sandcastle</title>
    <link rel="icon" href="/files/mark.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/files/pay.css">
    <script src="/files/pay.js" defer></script>
  </head>
  <body>
    <header>
      <img src="/files/mark.svg" alt="" width="32" height="32">
      <b>Sandcastle</b><span class="badge">${say(language, 'sandbox')}</span>
      <a href="?lang=${other}" hreflang="${other}" lang="${other}">${say(language, 'otherLanguage')}</a>
    </header>
    <p class="strip">${say(language, 'notReal')}</p>
    <main>${content}
    </main>
  </body>
</html>
`.toString()
}
