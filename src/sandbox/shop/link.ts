import { Router } from 'express'

/** The way from the sandbox's page to the shop, whose port is another one each time. */
export const shopLink = (url: string): Router =>
  Router().get('/shop', (_request, response) => response.redirect(303, url))
