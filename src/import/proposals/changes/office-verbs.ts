import type { ChangeVerb } from './change-verb.js';
import {
  GROUPS,
  FUNCTIONS,
  LEFT,
  MEMBERS,
  ROOM,
  OF_SESSION,
  TO,
  LEADING_WORK,
  of,
  isActive,
  isDone,
  isSo,
  MEMBERS_ONLY,
} from './change-words.js';
import { set } from './told-verb.js';

/** The verbs of who takes an office and who leaves one. */
export const OFFICE_VERBS: readonly ChangeVerb[] = [
  // Who takes an office.
  {
    change: 'OFFICE',
    verbs: of('élire réélire nommer coopter promouvoir introniser'),
    who: 'AROUND',
    when: (verb) =>
      isSo(verb) &&
      (isDone(verb) || (verb.voice === 'BARE' && verb.office(5) && !verb.is(set('réélire')))) &&
      !verb.then(OF_SESSION, 6) &&
      !verb.then(MEMBERS_ONLY, 5),
  },
  {
    change: 'OFFICE',
    verbs: of('désigner choisir reconduire confirmer proclamer retenir titulariser maintenir nommer élire réélire renouveler installer'),
    who: 'AROUND',
    when: (verb) =>
      isSo(verb) &&
      (isDone(verb) || (verb.voice === 'BARE' && !verb.is(set('réélire reconduire')))) &&
      (verb.office(9) || verb.then(FUNCTIONS, 9) || verb.then(LEADING_WORK, 12) || (verb.then(TO, 3) && verb.then(GROUPS, 4))) &&
      !verb.then(OF_SESSION, 6),
  },
  {
    change: 'OFFICE',
    verbs: of('élire réélire nommer désigner choisir reconduire coopter promouvoir confirmer appeler porter investir'),
    who: 'AFTER',
    isPersons: true,
    when: (verb) => isSo(verb) && isActive(verb) && (verb.office(14) || verb.then(FUNCTIONS, 12)) && !verb.then(OF_SESSION, 14),
  },
  {
    change: 'OFFICE',
    verbs: of('appeler charger'),
    who: 'BEFORE',
    isPersons: true,
    when: (verb) =>
      isSo(verb) &&
      (isDone(verb) || verb.voice === 'BARE') &&
      (verb.then(LEADING_WORK, 3) || (verb.then(TO, 1) && verb.then(FUNCTIONS, 4)) || (verb.is(set('charger')) && verb.isNow)),
  },
  { change: 'OFFICE', verbs: of('succéder'), who: 'BEFORE', when: isSo },
  {
    change: 'OFFICE',
    verbs: of('remplacer'),
    who: 'AROUND',
    isPersons: true,
    when: (verb) => isSo(verb) && (isActive(verb) || (isDone(verb) && verb.then(set('par'), 6))) && !verb.then(ROOM, 6),
  },
  {
    change: 'OFFICE',
    verbs: of('prendre reprendre assumer recevoir accepter endosser exercer occuper'),
    who: 'BEFORE',
    isPersons: true,
    when: (verb) =>
      isSo(verb) &&
      isActive(verb) &&
      (verb.object(FUNCTIONS) ||
        (verb.object(set('place')) && verb.then(set('de d’'), 4)) ||
        verb.labelled(FUNCTIONS) ||
        verb.then(set('relève succession suite flambeau'), 2) ||
        (verb.then(set('charge'), 2) && verb.isNow)) &&
      (verb.is(set('prendre reprendre accepter recevoir')) || verb.isNow || verb.tense === 'FUTURE') &&
      !verb.then(set('séance débat débats parole compte'), 6),
  },
  {
    change: 'OFFICE',
    verbs: of('confier attribuer échoir revenir transmettre'),
    who: 'AROUND',
    isPersons: true,
    when: (verb) => isSo(verb) && (verb.since(FUNCTIONS) || verb.then(FUNCTIONS, 3)) && verb.then(TO, 6) && !verb.then(set('séance'), 8),
  },
  // Who leaves one.
  {
    change: 'OFFICE',
    verbs: of('quitter abandonner laisser céder rendre déposer transmettre passer remettre résigner'),
    who: 'BEFORE',
    when: (verb) =>
      isSo(verb) &&
      isActive(verb) &&
      (verb.is(set('remettre')) ? verb.object(set('mandat démission charge'), 2) : verb.object(LEFT)) &&
      !verb.then(set('séance'), 5),
  },
  { change: 'OFFICE', verbs: of('démissionner'), who: 'BEFORE', when: isSo },
  {
    change: 'OFFICE',
    verbs: of('représenter'),
    who: 'BEFORE',
    when: (verb) => verb.isSo && verb.voice === 'REFLEXIVE' && (verb.denied === 'pas' || verb.denied === 'plus'),
  },
  {
    change: 'OFFICE',
    verbs: of('briguer solliciter demander souhaiter renouveler'),
    who: 'BEFORE',
    isPersons: true,
    when: (verb) => verb.isSo && verb.denied !== null && verb.denied !== 'que' && verb.then(set('mandat suffrages renouvellement'), 6),
  },
  {
    change: 'OFFICE',
    verbs: of('achever terminer expirer finir arriver échoir cesser'),
    who: 'BEFORE',
    when: (verb) =>
      isSo(verb) &&
      ((verb.since(set('mandat fonctions')) && (!verb.is(set('arriver')) || verb.then(set('échéance terme expiration'), 3))) ||
        (verb.is(set('achever terminer finir cesser')) &&
          isActive(verb) &&
          verb.then(set('mandat fonctions'), 3) &&
          verb.then(set('son ses leur leurs'), 2))),
  },
  {
    change: 'OFFICE',
    verbs: of('diriger présider animer coordonner gérer tenir suivre piloter conduire encadrer occuper assurer représenter administrer'),
    who: 'AROUND',
    isPersons: true,
    when: (verb) => isSo(verb) && verb.isNow && !verb.then(set('séance'), 4) && !(verb.is(set('représenter')) && !verb.office(8)),
  },
  // « dirige la Ligue depuis le mois de mars »: since lately, not for twenty years.
  {
    change: 'OFFICE',
    verbs: of('diriger présider coordonner administrer'),
    who: 'BEFORE',
    isPersons: true,
    when: (verb) => isSo(verb) && isActive(verb) && verb.tense === 'PRESENT' && verb.isLately,
  },
  {
    change: 'OFFICE',
    verbs: of('partir prendre'),
    who: 'BEFORE',
    when: (verb) => isSo(verb) && (isActive(verb) || verb.voice === 'BARE') && verb.then(set('retraite'), 4),
  },
  // « fait valoir ses droits à la retraite ».
  {
    change: 'OFFICE',
    verbs: of('faire'),
    who: 'BEFORE',
    when: (verb) => isSo(verb) && verb.then(set('valoir'), 1) && verb.then(set('retraite'), 6),
  },
  {
    change: 'OFFICE',
    verbs: of('entrer'),
    who: 'BEFORE',
    when: (verb) => isSo(verb) && verb.then(set('fonction fonctions'), 2),
  },
  {
    change: 'OFFICE',
    verbs: of('assurer exercer confier tenir'),
    who: 'AROUND',
    when: (verb) => isSo(verb) && (verb.then(set('intérim'), 4) || verb.since(set('intérim'))),
  },
  {
    change: 'OFFICE',
    verbs: of('devenir'),
    who: 'BEFORE',
    isPersons: true,
    when: (verb) => isSo(verb) && verb.office(4) && !verb.then(MEMBERS, 3),
  },
];
