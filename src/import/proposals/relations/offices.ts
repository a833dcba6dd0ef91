/** The titles that persons bear in bodies, as part of a pattern. */
export const ROLE =
  "(?:pr[ée]sidente?|vice-pr[ée]sidente?|direct(?:eur|rice)(?: g[ée]n[ée]rale?)?(?: adjointe?)?|secr[ée]taire(?: g[ée]n[ée]rale?)?|tr[ée]sori[eè]re?|r[ée]dact(?:eur|rice) en chef(?: adjointe?)?|charg[ée]e? d[e’'] ?\\p{L}+|coordinat(?:eur|rice)|d[ée]l[ée]gu[ée]e?(?: g[ée]n[ée]rale?)?|responsable|ministre|maire|rapporteu[rs]e?|porte-parole|chef(?:fe)? de \\p{L}+|co-pr[ée]sidente?)";
