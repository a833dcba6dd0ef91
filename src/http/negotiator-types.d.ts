/** What the program uses of npm `negotiator`, which ships no types. */
declare module 'negotiator' {
  export default class Negotiator {
    constructor(request: { readonly headers: Readonly<Record<string, string | readonly string[] | undefined>> });
    /** The content codings among `available` that the client accepts, best first; `preferred` decides between equals. */
    encodings(available: readonly string[], options?: { readonly preferred?: readonly string[] }): string[];
    /** The language tags that the client accepts, best first. */
    languages(): string[];
    /** The media types among `available` that the client accepts, best first. */
    mediaTypes(available: readonly string[]): string[];
  }
}
