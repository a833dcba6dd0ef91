/** Names in queries that say only where a reader came from: campaigns and social networks add them to links. */
export const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref)$/;

/** A query without {@link TRACKING}: it makes no other page. */
export function withoutTracking(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...query].filter(([name]) => !TRACKING.test(name)));
}
