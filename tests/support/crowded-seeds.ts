import { copySeeds, writeSeed } from './seeds.js';
import { THREE_MEETINGS } from './base.js';

/** Parts of invented names, short and long, so that a picture has to break and to place them. */
const SORTS = ['Association', 'Comité', 'Réseau', 'Fondation', 'Union départementale', 'Fédération nationale des maisons'];
const OBJECTS = ['des Passeurs', 'du Vieux Port', 'pour l’hospitalité sur le littoral', 'des Marais et des Îles', 'de l’Estuaire'];
const SOURCE = 'sources: [{ kind: KNOWLEDGE, title: Liste d’essai, editor: Rédaction d’essai }]';

/** How many organizations {@link crowdedSeeds} adds: more than a network shows at once. */
const CROWD = 90;

/**
 * The base of three meetings with a crowd: invented organizations, members of the coalition or partners of one another, each at
 * work on a theme or in a place.
 *
 * @returns the folder; removed when the tests of the file end
 */
export function crowdedSeeds(): string {
  const folder = copySeeds(THREE_MEETINGS);
  const ids = Array.from({ length: CROWD }, (_, at) => `organization/crowd-${at}`);
  const entities = ids.map((id, at) => {
    const name = `${SORTS[at % SORTS.length] ?? ''} ${OBJECTS[at % OBJECTS.length] ?? ''} ${at + 1}`;
    return `  - { id: ${id}, name: ${name}, classification: ASSOCIATION }`;
  });
  let count = 0;
  const relation = (subject: string, type: string, object: string): string => {
    count += 1;
    const id = `crwd${String(count).padStart(4, '0')}`;
    return `  - { id: ${id}, subject: ${subject}, type: ${type}, object: ${object}, status: ONGOING, ${SOURCE} }`;
  };
  const relations = ids.flatMap((id, at) => [
    at % 3 === 0 ? relation(id, 'MEMBER_OF', 'organization/les-quatre-vents') : relation(id, 'PARTNER_OF', ids[at - (at % 3)] ?? id),
    at % 2 === 0 ? relation(id, 'WORKS_ON', 'theme/hebergement') : relation(id, 'ACTIVE_IN', 'place/nantes'),
  ]);
  writeSeed(
    folder,
    'crowd.yaml',
    `visibility: PUBLIC
document: document/compte-rendu-2030-01-16
entities:
${entities.join('\n')}
relations:
${relations.join('\n')}
passages:
  # A statement about no person, in a sentence that names one.
  - quote: Veille des Docks, Irène Malvoisel (présidence de séance)
    relations:
      - { id: crwdname, subject: organization/veille-des-docks, type: PARTNER_OF, object: organization/la-passerelle-indigo, status: ONGOING }
`,
  );
  return folder;
}
