/** Plane geometry of the network view: pixels, x to the right, y downwards. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An upright rectangle. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far a point is from a segment. Math.sqrt, unlike Math.hypot, rounds the same in every engine. */
export function distanceToSegment(px: number, py: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length));
  const x = px - ax - along * dx;
  const y = py - ay - along * dy;
  return Math.sqrt(x * x + y * y);
}

/** Whether two segments cross at an inner point of both. */
export function segmentsCross(ax: number, ay: number, bx: number, by: number, cx: number, cy: number, dx: number, dy: number): boolean {
  const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
  if (c * d >= 0) return false;
  const a = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
  const b = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
  return a * b < 0;
}

/** Whether a segment runs through a rectangle. */
export function segmentMeetsBox(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean {
  const dx = bx - ax;
  const dy = by - ay;
  if ((dx === 0 && (ax <= left || ax >= right)) || (dy === 0 && (ay <= top || ay >= bottom))) return false;
  let from = 0;
  let to = 1;
  if (dx !== 0) {
    const one = (left - ax) / dx;
    const two = (right - ax) / dx;
    from = Math.max(from, Math.min(one, two));
    to = Math.min(to, Math.max(one, two));
  }
  if (dy !== 0) {
    const one = (top - ay) / dy;
    const two = (bottom - ay) / dy;
    from = Math.max(from, Math.min(one, two));
    to = Math.min(to, Math.max(one, two));
  }
  return from < to;
}

/** Whether two rectangles share an area. */
export function boxesOverlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
