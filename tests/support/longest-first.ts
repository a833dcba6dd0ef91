import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, longest first: what starts last and is long keeps one processor busy and leaves the others idle. */
const LONGEST = [
  'resilience/publishing-kills',
  'program',
  'maintenance/broken-archives',
  'web/editing/entity',
  'review/review',
  'web/browser',
  'web/network',
  'web/hidden',
  'maintenance/backup',
  'changes/fuzz',
  'changes/erase',
  'web/caching',
  'web/hidden-traces',
  'network/layout',
  'databases/outage',
  'maintenance/verify',
  'seeds/load',
].map((name) => `/tests/${name}.test.ts`);

/** Starts the longest files first. Vitest knows how long a file took only where it ran before; else it takes a short file for a quick one. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((path) => moduleId.endsWith(path));
      return at === -1 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
