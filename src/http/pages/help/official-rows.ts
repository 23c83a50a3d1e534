import type { Official } from '../../../official.ts'
import { type Html, html } from '../../kit/html.ts'

/** Our accounts elsewhere, each with its whole address, so that it can be compared sign by sign. */
export const accountRows = (accounts: Official['accounts']): Html =>
  html`<dl class="addresses">${accounts.map(
    ({ name, url }) => html`<div><dt>${name}</dt><dd><a href="${url}" rel="noreferrer">${url}</a></dd></div>`,
  )}</dl>`
