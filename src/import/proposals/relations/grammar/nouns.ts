import type { EntityKind } from '../../../../kinds/index.js';

/** What common nouns of minutes mean: which kind of thing, body or place, an office, people, or a time. */
export type Sort = EntityKind | 'GROUP' | 'OFFICE' | 'TIME' | 'MONEY';

const NOUNS: Readonly<Partial<Record<Sort, string>>> = {
  EVENT: `rencontre états-généraux ouverture clôture finale anniversaire dictée bourse-aux atelier soirée journée fête festival marché brocante vide-grenier vide-greniers bal concert spectacle projection ciné-débat
    ciné-rencontre exposition conférence colloque séminaire symposium forum salon congrès assises débat stage formation visite sortie balade
    randonnée marche course tournoi concours cérémonie inauguration vernissage repas goûter pique-nique banquet loto kermesse tombola webinaire
    session assemblée manifestation rassemblement hommage commémoration cortège carnaval semaine quinzaine nuit audition restitution table-ronde
    consultation concertation inventaire-participatif apéritif festivités bourse-échange foire feu représentation lecture veillée chantier-école goûter-débat café-débat café-rencontre matinée
    après-midi hackathon université-d’été convention-citoyenne rallye régate fest-noz collecte don-du-sang buvette chasse démonstration
    gala fair walk workshop conference seminar meeting-day exhibition concert festival forum party picnic parade race show screening talk
    lecture debate workshop training ceremony day evening week weekend supper dinner lunch breakfast auction sale regatta open-day open-house
    celebration event events reception launch`,
  MEETING: `réunion séance meeting`,
  PROJECT: `projet programme dispositif action opération expérimentation expérience initiative campagne service application permanence démarche
    chantier réseau-pilote travaux restauration rénovation réhabilitation aménagement construction équipement réparation extension ravalement
    remplacement réfection étude-action recherche-action jardin potager épicerie ressourcerie crèche garderie navette ligne bus service
    accompagnement évaluation diagnostic inventaire plantation nettoyage curage sentier toiture four pressoir compost parcours accueil plateforme système outil
    enquête cours cuisine friperie recyclerie boutique halte
    project programme scheme restoration renovation repair repairs campaign service survey trial pilot garden path footbridge roof work works
    conservation dredging planting refurbishment`,
  PUBLICATION: `guide rapport livre ouvrage manuscrit texte œuvre fascicule brochure plaquette dépliant film documentaire court-métrage moyen-métrage long-métrage vidéo article
    lettre courrier courriel note étude carte bulletin revue journal livret contribution synthèse manuel recueil catalogue communiqué tribune pétition mémoire
    questionnaire podcast émission disque album roman reportage dossier affiche calendrier site annuaire pièce chanson bd
    book report booklet leaflet brochure film documentary video letter email article study survey map newsletter magazine journal handbook manual
    catalogue petition podcast poster website statement paper`,
  LEGAL_TEXT: `charte règlement statuts décret loi arrêté directive plan schéma mandat charter bylaw act bill`,
  AWARD: `prix trophée médaille label distinction award prize medal trophy`,
  ORGANIZATION: `association coordination fondation fédération ligue union réseau collectif coalition alliance confédération coopérative mutuelle société entreprise
    syndicat club cercle comité amicale compagnie centre foyer maison hôpital clinique institut université école collège lycée musée médiathèque
    bibliothèque théâtre cinéma librairie éditions banque caisse fonds chambre observatoire agence bureau-d’études paroisse ressourcerie
    radio fanfare chorale harmonie groupement plate-forme mission relais secours crèche ehpad résidence orchestre troupe
    régie cabinet imprimerie maison-d’édition laboratoire bureau antenne office refuge épicerie ferme domaine
    association foundation federation league union network collective coalition alliance cooperative society company club circle centre trust
    hospital institute university school college museum library theatre bank fund observatory agency charity council group board church parish
    partnership museum`,
  GOVERNMENT_BODY: `commune mairie ville municipalité département région métropole préfecture sous-préfecture ministère ambassade communauté
    agglomération conseil parlement sénat gouvernement direction délégation rectorat académie état gendarmerie police commission groupe
    ministry embassy county borough inspectorate authority department government parliament`,
  PLACE: `salle halle gymnase stade parc place château église chapelle préau grange kiosque hangar quai rue quartier village gare port cour esplanade
    square terrain allée avenue boulevard hall square church barn quay park pavilion room street yard field town village`,
  GROUP: `membre membres bénévole bénévoles représentant représentante équipe équipes élu élus élue élues salarié salariés habitants
    adhérents adhérentes volontaires usagers usagères élèves étudiants étudiantes apprenants apprenantes délégation volunteers members staff team pupils residents`,
  TIME: `an année mois jour semaine-prochaine lundi mardi mercredi jeudi vendredi samedi dimanche matin soir heure trimestre semestre fois saison
    printemps été automne hiver siècle janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    year month time morning afternoon hour minute january february march april june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter`,
  MONEY: `euro euros subvention bourse somme montant enveloppe crédit don dotation financement avance prêt pound pounds grant donation`,
};

/** The persons' functions, as single words: what stands after them (« de mission », « adjointe ») goes with them. */
const OFFICES = `président présidente vice-président vice-présidente co-président co-présidente coprésident coprésidente directeur directrice
  sous-directeur sous-directrice secrétaire trésorier trésorière maire maire-adjoint maire-adjointe adjoint adjointe député députée sénateur
  sénatrice ministre préfet préfète sous-préfet sous-préfète responsable coordinateur coordinatrice coordonnateur coordonnatrice animateur
  animatrice médiateur médiatrice délégué déléguée référent référente chef cheffe cadre infirmier infirmière médecin psychologue éducateur
  éducatrice enseignant enseignante professeur professeure principal principale proviseur proviseure bibliothécaire archiviste architecte
  ingénieur ingénieure technicien technicienne juriste avocat avocate administrateur administratrice gérant gérante fondateur fondatrice
  cofondateur cofondatrice rédacteur rédactrice porte-parole rapporteur rapporteure commissaire inspecteur inspectrice curé pasteur évêque gardien
  gardienne régisseur régisseuse stagiaire doyen doyenne chercheur chercheuse conservateur conservatrice chargé chargée conseiller conseillère
  assistant assistante gestionnaire comptable intendant intendante capitaine entraîneur entraîneuse successeur successeure remplaçant remplaçante formateur formatrice permanent permanente
  attaché attachée correspondant correspondante présidente-directrice instituteur institutrice cuisinier cuisinière jardinier jardinière
  romancier romancière écrivain écrivaine auteur autrice auteure réalisateur réalisatrice cinéaste conteur conteuse musicien musicienne plasticien plasticienne illustrateur illustratrice dessinateur dessinatrice poète peintre sculpteur sculptrice compositeur compositrice linguiste botaniste naturaliste biologiste traducteur traductrice scénariste documentariste chorégraphe philosophe sociologue psychiatre ethnologue photographe économiste journaliste ergothérapeute orthophoniste maraîcher maraîchère agronome historien
  historienne agriculteur agricultrice artiste graphiste comédien comédienne paysagiste urbaniste géographe géomaticien géomaticienne documentaliste webmestre programmateur programmatrice metteur metteuse
  chair chairman chairwoman chairperson vice-chair president vice-president secretary treasurer director manager head coordinator officer trustee
  mayor councillor warden editor leader clerk ranger curator harbourmaster harbour-master steward librarian archivist spokesperson deputy
  caretaker organiser organizer convenor convener teacher`;

const words = (list: string): string[] => list.split(/\s+/u).filter((word) => word !== '');

const SORTS: ReadonlyMap<string, Sort> = new Map([
  ...(Object.entries(NOUNS) as [Sort, string][]).flatMap(([sort, list]) =>
    words(list).flatMap((word): [string, Sort][] => [
      [word, sort],
      [/[sx]$/u.test(word) ? word : `${word}s`, sort],
    ]),
  ),
  ...words(OFFICES).flatMap((word): [string, Sort][] => [
    [word, 'OFFICE'],
    [`${word}s`, 'OFFICE'],
  ]),
]);

/** What a noun means, in small letters; null of what the list has not. */
export const sortOf = (noun: string): Sort | null => SORTS.get(noun) ?? SORTS.get(noun.replace(/^co-/u, '')) ?? null;

/** Nouns that name both a body and a place or a thing: which one is meant, the verb says. */
export const isVenueNoun = (noun: string): boolean => sortOf(noun) === 'PLACE' || VENUES.has(noun);
const VENUES: ReadonlySet<string> = new Set(
  words(
    'université faculté hôtel préfecture sous-préfecture auberge café restaurant mairie école collège lycée théâtre cinéma musée médiathèque bibliothèque maison foyer centre hôpital hall library school theatre centre',
  ),
);
