const BODY = 'organization/relais-du-pont';
const FOLLOW_UP = 'follow-up/m2fvp001';
const SENTENCE = '/fr/edit/sentence?document=document/compte-rendu-2020-06-11&start=60&end=160&to=/fr/meeting/2020-06-11&as=';

/** Every page with a form that changes the base of `SMALL_SEEDS`, by the route that takes it, and how many forms with fields it has. */
export const FORMS: readonly (readonly [route: string, address: string, forms: number])[] = [
  ['/edit/new', '/fr/edit/new?kind=ORGANIZATION&name=Les+Ormes', 1],
  ['/edit/:prefix/:slug', `/fr/edit/${BODY}`, 2],
  ['/edit/:prefix/:slug', '/en/edit/person/chloe-d-orme', 2],
  ['/edit/:prefix/:slug/merge', `/fr/edit/${BODY}/merge?with=organization/mission-du-soir`, 2],
  ['/edit/relation/:slug', '/fr/edit/relation/m1wrk001', 1],
  ['/edit/relation/:slug/replace', '/fr/edit/relation/m1wrk001/replace', 1],
  ['/edit/relation/:slug/withdraw', '/fr/edit/relation/m1wrk001/withdraw', 1],
  ['/edit/relation/new', `/fr/edit/relation/new?subject=${BODY}`, 1],
  ['/edit/claim/new', `/fr/edit/claim/new?about=${BODY}`, 1],
  ['/edit/follow-up/:slug', `/fr/edit/${FOLLOW_UP}`, 1],
  ['/edit/agenda-item', '/fr/edit/agenda-item?meeting=meeting/2020-06-11', 1],
  ['/edit/document', '/fr/edit/document?id=document/compte-rendu-2020-06-11', 1],
  ['/edit/document', '/fr/edit/document?publication=publication/lettre-du-relais-du-pont', 1],
  ['/edit/removal', '/fr/edit/removal?id=agenda-item/2020-06-11/2', 1],
  ['/history/:id', '/fr/history/2', 1],
  ...['done', 'carry', 'drop', 'assign', 'reopen', 'add'].map(
    (action) => ['/edit/follow-up', `/fr/edit/follow-up?do=${action}&id=${FOLLOW_UP}&to=/fr/follow-ups`, 1] as const,
  ),
  ...['relation', 'claim', 'follow-up', 'mention'].map((as) => ['/edit/sentence', `${SENTENCE}${as}`, 1] as const),
];
