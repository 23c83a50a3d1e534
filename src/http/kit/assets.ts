import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import express, { type RequestHandler } from 'express'

const FOLDER = new URL('../assets/', import.meta.url)
const YEAR_SECONDS = 31_536_000
const DAY_SECONDS = 86_400
const BADGE = 'pay-with-okpay'

const content = createHash('sha256')
for (const name of readdirSync(FOLDER).sort()) content.update(readFileSync(new URL(name, FOLDER)))
const STAMP = content.digest('base64url').slice(0, 10)

/** The address of a file in `assets/`. It changes when any of them does, so browsers may keep what they have. */
export const assetPath = (name: string): string => `/assets/${name}?v=${STAMP}`

/** Serves the files. Only an address with today's stamp may be kept. */
export const serveAssets = (): RequestHandler =>
  express.static(fileURLToPath(FOLDER), {
    index: false,
    cacheControl: false,
    setHeaders(response, path) {
      const kept = (response.req as { url?: string } | undefined)?.url?.endsWith(`v=${STAMP}`)
      // Badges are for the sites of shops, which may neither know our stamp nor ask for them at every visit.
      if (basename(path).startsWith(BADGE)) {
        response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
        return void response.setHeader('Cache-Control', `public, max-age=${DAY_SECONDS}`)
      }
      response.setHeader('Cache-Control', kept ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache')
    },
  })
