import {
  GROUPS,
  FUNCTIONS,
  MEMBERS,
  MEMBERSHIP,
  ROOM,
  COMMITTEES,
  TIMES_OF_DAY,
  AS,
  NEW,
  NAME,
  OWN_GROUPS,
  TO,
  of,
  isActive,
  isDone,
  isSo,
  MEMBERSHIP_ASKED,
  isNoun,
} from './change-words.js';
import type { ChangeVerb } from './change-verb.js';
import { OFFICE_VERBS } from './office-verbs.js';
import { frenchForms, set, type Words } from './told-verb.js';

/** The verbs of who comes and goes, and of what is called otherwise: data. */

export const CHANGE_VERBS: readonly ChangeVerb[] = [
  // Who comes.
  {
    change: 'ARRIVAL',
    verbs: of('rejoindre intégrer'),
    who: 'BEFORE',
    when: (verb) =>
      isSo(verb) &&
      isActive(verb) &&
      !verb.then(ROOM) &&
      !verb.then(COMMITTEES, 3) &&
      ((verb.isUs && !verb.then(TIMES_OF_DAY, 5)) || verb.joins(GROUPS)),
  },
  {
    change: 'ARRIVAL',
    verbs: of('entrer adhérer'),
    who: 'BEFORE',
    when: (verb) =>
      isSo(verb) && isActive(verb) && /^(?:au|aux|à|dans|y)$/u.test(verb.after(1)[0] ?? '') && verb.joins(GROUPS) && !verb.then(ROOM),
  },
  {
    change: 'ARRIVAL',
    verbs: of('joindre affilier rallier associer agréger'),
    who: 'BEFORE',
    when: (verb) => isSo(verb) && verb.voice === 'REFLEXIVE' && (verb.then(set('nous'), 3) || (verb.then(TO, 1) && verb.joins(GROUPS))),
  },
  {
    change: 'ARRIVAL',
    verbs: of('admettre accueillir accepter agréer intégrer coopter recevoir'),
    who: 'BEFORE',
    when: (verb) =>
      isSo(verb) &&
      (isDone(verb) || verb.voice === 'BARE') &&
      ((verb.then(AS) && verb.then(MEMBERS)) || verb.then(set('parmi sein'), 6) || (verb.then(set('au dans'), 4) && verb.joins(GROUPS))) &&
      !verb.office(5) === !verb.then(MEMBERS),
  },
  {
    change: 'ARRIVAL',
    verbs: of('accueillir compter admettre recevoir'),
    who: 'AFTER',
    when: (verb) => isSo(verb) && isActive(verb) && ((verb.then(NEW, 4) && verb.then(MEMBERS, 6)) || (verb.then(AS) && verb.then(MEMBERS))),
  },
  {
    change: 'ARRIVAL',
    verbs: of('accepter approuver valider voter retenir agréer entériner ratifier acter'),
    who: 'AROUND',
    when: (verb) => isSo(verb) && (isNoun(verb.before(20), MEMBERSHIP_ASKED) || isNoun(verb.after(10), MEMBERSHIP_ASKED)),
  },
  {
    change: 'ARRIVAL',
    verbs: of('siéger'),
    who: 'BEFORE',
    when: (verb) => isSo(verb) && isActive(verb) && (verb.tense === 'FUTURE' || verb.isNow),
  },
  // « Ada Lierre l’y représentera », « représentera la Ligue au comité ».
  {
    change: 'ARRIVAL',
    verbs: of('représenter'),
    who: 'BEFORE',
    isPersons: true,
    when: (verb) =>
      isSo(verb) &&
      isActive(verb) &&
      (verb.tense === 'FUTURE' || verb.isNow) &&
      (verb.hasClitic('y') || verb.within(OWN_GROUPS)) &&
      !verb.object(OWN_GROUPS),
  },
  {
    change: 'ARRIVAL',
    verbs: of('renforcer compléter étoffer'),
    who: 'BEFORE',
    isPersons: true,
    when: (verb) => isSo(verb) && isActive(verb) && verb.then(set('équipe rangs effectifs'), 3),
  },
  {
    change: 'ARRIVAL',
    verbs: of('devenir'),
    who: 'BEFORE',
    when: (verb) => isSo(verb) && verb.then(MEMBERS, 3),
  },
  {
    change: 'ARRIVAL',
    verbs: of('recruter embaucher engager'),
    who: 'BEFORE',
    isPersons: true,
    when: (verb) => isSo(verb) && isDone(verb),
  },
  {
    change: 'ARRIVAL',
    verbs: of('arriver'),
    who: 'BEFORE',
    isPersons: true,
    when: (verb) => isSo(verb) && (verb.joins(GROUPS, 4) || verb.then(set('comme pour renfort'), 5)) && !verb.then(ROOM),
  },
  // Who goes.
  {
    change: 'DEPARTURE',
    verbs: of('retirer'),
    who: 'BEFORE',
    when: (verb) => isSo(verb) && verb.voice === 'REFLEXIVE' && !verb.then(ROOM),
  },
  {
    change: 'DEPARTURE',
    verbs: of('mettre'),
    who: 'BEFORE',
    isPersons: true,
    when: (verb) => isSo(verb) && verb.voice === 'REFLEXIVE' && verb.then(set('retrait'), 2),
  },
  {
    change: 'DEPARTURE',
    verbs: of('sortir désengager désolidariser'),
    who: 'BEFORE',
    when: (verb) => isSo(verb) && /^(?:du|de)$/u.test(verb.after(1)[0] ?? '') && verb.then(GROUPS, 4),
  },
  {
    change: 'DEPARTURE',
    verbs: of('quitter'),
    who: 'BEFORE',
    when: (verb) => isSo(verb) && isActive(verb) && !verb.then(ROOM, 3) && !verb.then(FUNCTIONS, 3) && (verb.isUs || verb.joins(GROUPS, 3)),
  },
  {
    change: 'DEPARTURE',
    verbs: of('renouveler reconduire reprendre'),
    who: 'BEFORE',
    when: (verb) => verb.isSo && verb.denied !== null && verb.denied !== 'que' && verb.then(MEMBERSHIP, 4),
  },
  {
    change: 'DEPARTURE',
    verbs: of('cesser arrêter résilier suspendre interrompre dénoncer'),
    who: 'BEFORE',
    when: (verb) =>
      isSo(verb) &&
      isActive(verb) &&
      (verb.then(MEMBERSHIP, 4) ||
        verb.then(set('siéger adhérer'), 4) ||
        (verb.then(set('activité activités'), 3) && verb.then(set('son sa ses leur leurs toute'), 2))),
  },
  {
    change: 'DEPARTURE',
    verbs: of('mettre'),
    who: 'BEFORE',
    when: (verb) => isSo(verb) && verb.then(set('fin terme'), 1) && verb.then(MEMBERSHIP, 5),
  },
  {
    change: 'DEPARTURE',
    verbs: of('faire siéger appartenir participer adhérer'),
    who: 'BEFORE',
    when: (verb) =>
      verb.isSo && verb.denied === 'plus' && (verb.then(set('partie'), 4) || verb.joins(GROUPS) || verb.is(set('siéger adhérer'))),
  },
  {
    change: 'DEPARTURE',
    verbs: of('exclure radier'),
    who: 'BEFORE',
    when: (verb) => isSo(verb) && (isDone(verb) || verb.voice === 'BARE'),
  },
  {
    change: 'DEPARTURE',
    verbs: of('dissoudre'),
    who: 'BEFORE',
    when: (verb) => isSo(verb) && (isDone(verb) || verb.voice === 'REFLEXIVE'),
  },
  {
    change: 'DEPARTURE',
    verbs: of('partir aller'),
    who: 'BEFORE',
    isPersons: true,
    when: (verb) =>
      isSo(verb) &&
      (verb.is(set('aller'))
        ? verb.hasClitic('en') && verb.voice === 'REFLEXIVE'
        : !verb.then(set('pour vers retraite mission vacances congé congés formation séance avance voyage délégation salle'), 6) &&
          (verb.joins(GROUPS, 3) ||
            verb.then(set('fin définitivement vivre travailler'), 2) ||
            /^(?:le|en)$/u.test(verb.after(1)[0] ?? ''))),
  },
  ...OFFICE_VERBS,
  // What is called otherwise.
  {
    change: 'RENAMED',
    verbs: of('appeler nommer intituler dénommer baptiser rebaptiser renommer'),
    who: 'BEFORE',
    when: (verb) =>
      isSo(verb) &&
      verb.voice === 'REFLEXIVE' &&
      (verb.tense === 'FUTURE' || verb.isNow || verb.then(set('depuis'), 2) || verb.is(set('rebaptiser renommer'))),
  },
  {
    change: 'RENAMED',
    verbs: of('prendre adopter choisir porter recevoir'),
    who: 'BEFORE',
    when: (verb) =>
      isSo(verb) &&
      isActive(verb) &&
      verb.then(NAME, 4) &&
      (!verb.is(set('porter recevoir')) || verb.tense === 'FUTURE' || verb.isNow || verb.then(NEW, 3)),
  },
  { change: 'RENAMED', verbs: of('changer'), who: 'BEFORE', when: (verb) => isSo(verb) && verb.then(NAME, 3) },
];
const ALL = [...new Set(CHANGE_VERBS.flatMap(({ verbs }) => [...verbs]))].join(' ');
export const CHANGE_FORMS = frenchForms(ALL);
/** What people are told to be new in. */
export const NEWLY: Words = set('nouveau nouvel nouvelle nouveaux nouvelles futur future');
