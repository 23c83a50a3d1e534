import type { CustomerBrief } from '#core'
import { type Html, html } from '../card/html.ts'

/** A customer in one line, masked: "A•• K••••• (@anna) · OK12345678". */
export const customerLine = ({ maskedName, handle, okpayId }: CustomerBrief): Html =>
  handle === null
    ? html`<b>${maskedName}</b> · <code>${okpayId}</code>`
    : html`<b>${maskedName}</b> (${handle}) · <code>${okpayId}</code>`
