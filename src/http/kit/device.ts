import type { BROWSERS, Device, SYSTEMS } from '#core'

type Signs<Name extends string> = readonly (readonly [Name, RegExp])[]

// The first sign that is found counts: browsers and systems name those they descend from as well.
const BROWSER_SIGNS: Signs<(typeof BROWSERS)[number]> = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Opera', /\b(?:OPR|OPiOS|Opera)\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
]
const SYSTEM_SIGNS: Signs<(typeof SYSTEMS)[number]> = [
  ['Android', /\bAndroid\b/],
  ['iPadOS', /\biPad\b/],
  ['iOS', /\biPhone\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
]

/** Browser and system out of what a browser says of itself, as coarse as people speak of them. */
export const deviceOf = (userAgent = ''): Device => ({
  browser: found(BROWSER_SIGNS, userAgent),
  system: found(SYSTEM_SIGNS, userAgent),
})

const found = <Name extends string>(signs: Signs<Name>, text: string): Name | null =>
  signs.find(([, sign]) => sign.test(text))?.[0] ?? null
