/** Why a file is not taken. `locked`: a PDF that takes a password; `pages`: one that has too many. */
export type FileProblem = 'type' | 'size' | 'pixels' | 'small' | 'damaged' | 'locked' | 'pages'

/** A file as it is kept: pictures as JPEG, PDFs made anew of pictures of their pages; nothing but what is seen. */
export type CleanFile = { media: 'image/jpeg' | 'application/pdf'; bytes: Uint8Array }

/** `side`: the longest a picture may have, in pixels; `least`: its shorter one at least; `picture`: nothing else is taken. */
export type CleanWish = { side?: number; least?: number; picture?: boolean }

/** The most a file may have. */
export const FILE_BYTES_MAX = 10 * 1024 * 1024
/** The most pixels of a picture. */
export const PIXELS_MAX = 40_000_000
/** The most pages of a PDF. */
export const PAGES_MAX = 10

/**
 * Where files of strangers are opened: apart from everything else, within bounds of size, pixels, memory and time
 * (KYC-01 to KYC-03). Both answer within seconds, whatever they are given.
 */
export type DocumentDesk = {
  /**
   * Judges a file by its content and makes it anew: a JPEG, PNG or WebP becomes a plain JPEG, a PDF one of its pages'
   * pictures.
   */
  clean(file: Uint8Array, wish?: CleanWish): Promise<CleanFile | { problem: FileProblem }>
  /** A JPEG, or every page of a PDF, with words drawn all over it; what is in the way of one kept before today's bounds. */
  mark(file: Uint8Array, words: string): Promise<Uint8Array | { problem: FileProblem }>
}
