/** Which shells a scenario needs beside the core. */
export type Need = 'chat' | 'web' | 'work'

/** Where a program lives: its database, its key, and the world outside. Plain data, for another process. */
export type Place = {
  appUrl: string
  adminUrl: string
  /** The key-encryption key, base64. */
  key: string
  outside: { url: string; apiRoot: string; token: string }
}
