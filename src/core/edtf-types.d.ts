/** What the base uses of npm `edtf`, which ships no types. */
declare module 'edtf' {
  interface Extended {
    readonly type: string;
    /** Milliseconds since 1970 in UTC; -Infinity or Infinity for an open end, null for an unknown one. */
    readonly min: number | null;
    readonly max: number | null;
  }
  export default function edtf(text: string, constraints?: { level?: number; types?: string[] }): Extended;
}
