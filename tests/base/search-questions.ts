type EntityId = string;

/**
 * What people ask in sentences of their own, and what a right first answer is, on the published base: any of those listed, where several
 * would serve. All were written before the search was tuned for them.
 */
export interface Question {
  readonly text: string;
  readonly anyOf: readonly EntityId[];
}

const ask = (text: string, ...anyOf: EntityId[]): Question => ({ text, anyOf });

const MINUTES = 'publication/compte-rendu-2013-11-22';
const MEETING = 'meeting/2013-11-22';
const BOOK = 'publication/delinquants-et-victimes-la-traite-des-enfants-d-europe-de-l-est-en-france';
const LONDON = 'event/affaire-de-londres';

export const QUESTIONS: Readonly<Record<string, readonly Question[]>> = {
  'who does what': [
    ask('qui travaille sur les conflits armés', 'theme/conflits-armes'),
    ask('qui s’occupe des mineurs ?', 'theme/mineurs'),
    ask('quelles associations aident les personnes prostituées', 'theme/personnes-prostituees'),
    ask('qui fait de l’hébergement', 'theme/hebergement'),
    ask('les associations catholiques', 'organization/secours-catholique-caritas-france'),
    ask('les associations protestantes', 'organization/comite-protestant-evangelique-pour-la-dignite-humaine'),
    ask('qui intervient auprès des migrants', 'theme/migrants'),
    ask('qui lutte contre le travail forcé', 'theme/travail-force'),
    ask('journal', 'organization/le-parisien', 'organization/courrier-des-balkans'),
    ask('journaliste', 'person/laurent-geslin'),
    ask('qui a écrit un livre', 'person/olivier-peyroux', BOOK),
    ask('qui a reçu un prix', 'organization/planete-enfants', BOOK),
    ask('qui est la ministre', 'person/najat-vallaud-belkacem', 'post/ministre-des-droits-des-femmes'),
    ask('qui représentait l’Amicale du Nid', 'person/helene-de-rugy', 'organization/amicale-du-nid'),
    ask('qui est le secrétaire général du CPDH', 'person/franck-vermesse', 'post/secretaire-general-du-cpdh'),
    ask(
      'à qui doit-on poser les trois questions',
      'publication/trois-questions-du-dialogue-citoyen',
      'person/viviane-reding',
      'person/christiane-taubira',
    ),
  ],
  'the meeting and its papers': [
    ask('qu’a-t-on promis', MEETING),
    ask('que reste-t-il à faire', MEETING),
    ask('qu’est-ce qui a été décidé', MEETING),
    ask('annexe 3', 'publication/comptes-rendus-ateliers-2013-11-14-15'),
    ask('annexe 1', 'publication/lettre-2013-11-22'),
    ask('prochaine réunion', 'meeting/2014-01-31'),
    ask('quand est la prochaine réunion du collectif ?', 'meeting/2014-01-31'),
    ask('où a lieu la prochaine réunion', 'meeting/2014-01-31'),
    ask('qui était absent', 'organization/comite-contre-l-esclavage-moderne'),
    ask('pourquoi le CCEM n’était pas là', 'organization/comite-contre-l-esclavage-moderne'),
    ask('qui a rédigé le compte-rendu', 'person/sarah-berthelot', MINUTES),
    ask('qu’avons-nous écrit à la ministre', 'publication/lettre-2013-11-22'),
    ask('quand le plan d’action sera-t-il lancé', 'event/lancement-du-plan-d-action-national'),
    ask('c’est quoi la MIPROF', 'government-body/miprof'),
  ],
  'what happened, and where': [
    ask('classement des pays', 'project/walk-free', 'publication/rapport-de-walk-free'),
    ask('combien de délégués à Budapest', 'event/rencontre-a-budapest-des-delegations-europeennes-de-l-armee-du-salut'),
    ask('qu’est-ce qui se passe au Népal', 'place/nepal', 'project/projet-de-planete-enfants-au-nepal'),
    ask('l’histoire des trois femmes à Londres', LONDON),
    ask('quand vote-t-on la loi sur la prostitution', 'event/vote-de-la-proposition-de-loi-sur-la-prostitution-2013-11-29'),
    ask('la fête de Noël c’est quand', 'event/fete-de-noel-de-hors-la-rue-2013'),
    ask(
      'combien y a-t-il de foyers pour les victimes',
      'theme/hebergement',
      'theme/exploitation-sexuelle',
      'theme/accompagnement-des-victimes',
    ),
    ask('que dit le Mouvement du Nid', 'organization/mouvement-du-nid'),
    ask('faut-il dire prostitution forcée', 'theme/prostitution'),
    ask('les actions en mémoire des migrants morts en mer', 'event/hommage-aux-migrants-peris-en-mediterranee'),
  ],
  'in English': [
    ask('who works on armed conflicts', 'theme/conflits-armes'),
    ask('who works with minors?', 'theme/mineurs'),
    ask('which organizations help migrants', 'theme/migrants'),
    ask('what was promised', MEETING),
    ask('what is left to do', MEETING),
    ask('what was decided', MEETING),
    ask('who was absent', 'organization/comite-contre-l-esclavage-moderne'),
    ask('when is the next meeting', 'meeting/2014-01-31'),
    ask('annex 2', 'publication/compte-rendu-2013-10-18'),
    ask('newspaper', 'organization/le-parisien', 'organization/courrier-des-balkans'),
    ask('journalist', 'person/laurent-geslin'),
    ask('who wrote the book', 'person/olivier-peyroux', BOOK),
    ask('who won a prize', 'organization/planete-enfants', BOOK),
    ask('country ranking', 'project/walk-free', 'publication/rapport-de-walk-free'),
    ask('Catholic charities', 'organization/secours-catholique-caritas-france'),
    ask('what is the MIPROF?', 'government-body/miprof'),
    ask('the women held in London', LONDON),
    ask('when is the Christmas party', 'event/fete-de-noel-de-hors-la-rue-2013'),
    ask('who wrote the minutes', 'person/sarah-berthelot', MINUTES),
    ask('when will the action plan be launched', 'event/lancement-du-plan-d-action-national'),
  ],
};

export const ALL_QUESTIONS: readonly Question[] = Object.values(QUESTIONS).flat();
