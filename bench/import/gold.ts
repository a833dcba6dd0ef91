import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { KnownBase } from '../../src/import/proposals/known.js';
// Proposing asks of which kind an id is, and somebody has to tell.
import '../../src/kinds/index.js';
import type { Name } from '../../src/kinds/names.js';

/** The gold of the import measure, as `gold.schema.json` says it, and the base that each document is read against. */

export interface Gold {
  readonly document: { readonly files: readonly string[]; readonly layout: 'COALITION' | 'OTHER' };
  readonly known: string;
  readonly heldOut: boolean;
  /** Whether the reader wrote down only the relations that a sentence states: what is implied, or what is about what, is then not judged. */
  readonly statedOnly?: true;
  /** The parts that the reader wrote down, where it is not all of them: the others are not measured. */
  readonly parts?: readonly string[];
  readonly header: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
  readonly nextMeeting: { readonly edtf: string; readonly startTime?: string; readonly endTime?: string; readonly place?: string } | null;
  readonly sections: readonly {
    readonly id: string;
    readonly heading: string;
    readonly title?: string;
    readonly grammar: string;
    readonly presentedBy?: string;
    readonly optional?: true;
  }[];
  readonly participants: readonly GoldParticipant[];
  readonly dates: readonly {
    readonly wording: string;
    readonly edtf: string;
    readonly in: string;
    readonly alsoAccept?: readonly string[];
    readonly optional?: true;
    readonly doubtful?: true;
  }[];
  readonly mentions: readonly {
    readonly actor: string;
    readonly surface: string;
    readonly in: string;
    readonly optional?: true;
    readonly nested?: true;
    readonly alsoAccept?: readonly string[];
  }[];
  readonly followUps: readonly {
    readonly task?: string;
    readonly status: string;
    readonly quote: string;
    readonly alsoQuote?: string;
    readonly boxed?: boolean;
    readonly optional?: true;
  }[];
  readonly decisions: readonly {
    readonly text?: string;
    readonly outcome?: string;
    readonly quote: string;
    readonly votesFor?: number;
    readonly votesAgainst?: number;
    readonly abstentions?: number;
    readonly optional?: true;
  }[];
  readonly nameChanges?: readonly { readonly kind: string; readonly quote: string; readonly old?: string; readonly new?: string }[];
  readonly openPromises: readonly {
    readonly id: string;
    readonly task: string;
    readonly wordingThen: string;
    readonly assignees?: readonly string[];
    readonly fate: string;
    readonly quote?: string;
  }[];
  readonly newEntities: readonly { readonly id: string; readonly name: string }[];
  readonly relations: readonly GoldRelation[];
  readonly notPeople?: readonly { readonly quote: string }[];
}

export interface GoldParticipant {
  readonly person?: string;
  /** The id of the person, where the base knows them. */
  readonly actor?: string;
  readonly body?: string;
  readonly bodyActor?: string;
  readonly status: string;
  readonly alsoAccept?: readonly string[];
  readonly alsoAcceptBody?: readonly string[];
  readonly optional?: true;
}

export interface GoldRelation {
  readonly type: string;
  readonly subject: string;
  readonly object: string;
  readonly quote: string;
  readonly alsoAccept?: readonly string[];
  readonly optional?: true;
}

export interface KnownFile {
  readonly actors: readonly {
    readonly id: string;
    readonly name: string;
    readonly aliases?: readonly string[];
    readonly scopedAliases?: readonly string[];
    readonly acronyms?: readonly string[];
  }[];
}

export interface GoldDocument {
  readonly name: string;
  /** The document itself, in one of its formats. */
  readonly file: string;
  readonly gold: Gold;
  readonly known: KnownFile;
  readonly base: KnownBase;
}

const GOLD = 'bench/import/gold';
const SERIES = 'organization/this-series';

/** The documents that are in the repository, with their gold. */
export function readGold(): GoldDocument[] {
  return filesIn(GOLD).flatMap((file) => documentsOf(file, dirname(file)));
}

export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('.known.yaml'))
    .sort()
    .map((name) => join(folder, name));
}

function documentsOf(file: string, folder: string): GoldDocument[] {
  const gold = parse(readFileSync(file, 'utf8')) as Gold;
  const known = parse(readFileSync(join(dirname(file), gold.known), 'utf8')) as KnownFile;
  const base = baseOf(known, gold);
  return gold.document.files.map((one) => ({ name: one.slice(one.lastIndexOf('/') + 1), file: join(folder, one), gold, known, base }));
}

export function baseOf({ actors }: KnownFile, gold: Gold): KnownBase {
  const name = (value: string, kind: Name['kind'], scope?: string): Name => ({
    value,
    lang: 'fr',
    kind,
    ...(scope === undefined ? {} : { scope }),
  });
  return {
    scopes: new Set([SERIES]),
    actors: actors.map((actor) => ({
      id: actor.id,
      names: [
        name(actor.name, 'PREFERRED'),
        ...(actor.aliases ?? []).map((one) => name(one, 'ALIAS')),
        ...(actor.acronyms ?? []).map((one) => name(one, 'ACRONYM')),
        ...(actor.scopedAliases ?? []).map((one) => name(one, 'ALIAS', SERIES)),
      ],
    })),
    promises: gold.openPromises.map(({ id, task, wordingThen, assignees }) => ({
      id,
      task,
      wording: wordingThen,
      assignees: assignees ?? [],
    })),
  };
}
