/** Verbs and small words that tell how a verb is meant: what is asserted, denied, a noun, or like a verb that no list has. */

/** Verbs of which the perfect is made with « être ». */
export const WITH_BE: ReadonlySet<string> = new Set(
  'venir intervenir devenir aller partir entrer rester arriver revenir sortir passer paraître'.split(' '),
);
/** « va organiser », « a accepté d’accueillir »: what they say of the infinitive is so, or will be. */
export const ASSERTING: ReadonlySet<string> = new Set(
  'aller devoir compter prévoir venir accepter décider engager commencer continuer charger promettre apprêter réussir parvenir choisir agree decide begin start continue plan'.split(
    ' ',
  ),
);
/** Verbs in a form that is a noun, too: behind a determiner it is one. */
export const NOUNS: ReadonlySet<string> = new Set(
  'rencontre visite porte aide marche lance offre demande note signe cadre charge finance finances suite reste mesure vote relève mise fait compte avance affiche change prêt appel livre livres pose échange rappel garde adresse entretien réserve écoute place étude'.split(
    ' ',
  ),
);
export const CLITICS: ReadonlySet<string> = new Set('ne n’ y en lui leur l’ le la les se s’ nous vous me m’'.split(' '));
/** Of which a participle tells when and where something is. */
export const PLANNED: ReadonlySet<string> = new Set(['prévoir', 'programmer', 'organiser', 'fixer']);
export const INVITES: ReadonlySet<string> = new Set(['inviter', 'convier', 'invite']);
/** Of whom a participle alone tells that they have an office. */
export const APPOINTS: ReadonlySet<string> = new Set('élire réélire nommer désigner reconduire embaucher recruter'.split(' '));
export const NEGATIONS: ReadonlySet<string> = new Set('pas plus jamais rien guère aucun aucune not never no n’t'.split(' '));
/** What may stand before a verb and is no determiner of it. */
export const MAYBE_CLITIC: ReadonlySet<string> = new Set(['le', 'la', 'les', 'l’', 'leur', 'en']);

export const CONDITIONAL = /(?:rait|raient|rions)$/u;
/** What is most likely a verb that no list has. */
export const LIKE_FINITE = /(?:èrent|aient|erait|eraient|eront|(?:[^frv]|[^eo]v|[^aio]r|[^a]f)ait)$/u;
/** Who has told something in the past tells it in the conditional: « a annoncé qu’elle viendrait ». */
export const TELLS: ReadonlySet<string> = new Set(
  'annoncer confirmer répondre indiquer préciser dire promettre écrire informer expliquer décider assurer'.split(' '),
);
export const NO_PARTICIPLES: ReadonlySet<string> = new Set(['lieu', 'rendez-vous', 'need']);
export const LIKE_PARTICIPLE = /[^s]s?(?:é|ée|és|ées|[^ou]i|ie|ies|u|ue|us|ues|ed)$/u;
