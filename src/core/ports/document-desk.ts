/** Why a file is not taken. `active`: a PDF that holds a program, is locked, or hides something else. */
export type FileProblem = 'type' | 'size' | 'pixels' | 'small' | 'damaged' | 'active'

/** A file as it is kept: pictures as JPEG, without anything but the picture. */
export type CleanFile = { media: 'image/jpeg' | 'application/pdf'; bytes: Uint8Array }

/** `side`: the longest a picture may have, in pixels; `least`: its shorter one at least; `picture`: nothing else is taken. */
export type CleanWish = { side?: number; least?: number; picture?: boolean }

/** The most a file may have. */
export const FILE_BYTES_MAX = 10 * 1024 * 1024
/** The most pixels of a picture. */
export const PIXELS_MAX = 40_000_000

/**
 * Where files of strangers are opened: apart from everything else, within bounds of size, pixels, memory and time
 * (KYC-01 to KYC-03). Both answer within seconds, whatever they are given.
 */
export type DocumentDesk = {
  /** Judges a file by its content and makes it anew: a JPEG, PNG or WebP becomes a plain JPEG, a PDF stays. */
  clean(file: Uint8Array, wish?: CleanWish): Promise<CleanFile | { problem: FileProblem }>
  /** A JPEG with words drawn all over it. */
  mark(jpeg: Uint8Array, words: string): Promise<Uint8Array>
}
