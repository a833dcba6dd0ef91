import { describe, expect, it } from 'vitest';
import type { KnownBase } from '../../src/import/proposals/known.js';
import { ofKind } from '../../src/import/proposals/proposal.js';
import { propose } from '../../src/import/propose.js';
import { known } from '../support/known-base.js';
import { readText } from '../support/reading.js';

/** Tasks in the many ways in which secretaries write them, and sentences that are like them and ask nothing of anybody. */

const BASE: KnownBase = {
  actors: [
    known('person/ada-lierre', 'Ada Lierre'),
    known('organization/relais-du-pont', 'Relais du Pont'),
    known('organization/guilde-du-val', 'Guilde du Val'),
    known('government-body/ville-de-namelle', 'Ville de Namelle'),
  ],
  promises: [],
  scopes: new Set(),
};

async function taskIn(line: string, heading = 'Points divers'): Promise<string | undefined> {
  const minutes = `Compte rendu de la réunion du 12 mars 2034\n\nPrésents : Ada Lierre, Bruno Sorbier\n\n1. ${heading}\n\n${line}\n`;
  return ofKind(propose(await readText(minutes), BASE, null), 'FOLLOW_UP')[0]?.status;
}

describe('a sentence is a task', () => {
  it.each([
    // Somebody, and a verb in the future: whichever verb it is.
    'M. Faure préviendra les parents d’élèves.',
    'Mme Roux réclamera les pièces manquantes à l’association.',
    'Mme la maire fera poser un miroir au carrefour.',
    'La trésorière clôturera les comptes avant fin avril.',
    'Deux bénévoles repeindront la grille.',
    'Les services techniques élagueront les tilleuls.',
    'Odile et Bruno iront chercher les chaises et les rapporteront le lundi.',
    'Le Relais du Pont imprime les affiches et les collera en ville avant le 3 avril.',
    'L’architecte remettra son étude le 5 mai.',
    'A. Lierre rappellera le traiteur.',
    'BS scannera les archives.',
    'Le bureau donne mandat à la présidente pour signer le bail.',
    'Mandat est donné à Ada Lierre de trouver un local.',
    'Courrier aux commerces : Ada Lierre en a porté la moitié et écrira aux autres.',
    'J’appellerai la mairie demain.',
    'Nous en reparlerons avec le bureau et trancherons en mai.',
    'Ada Lierre a écrit à la mairie, qui enverra quelqu’un sur place.',
    // What somebody has to do, is asked or has taken on.
    'La Guilde du Val doit encore fournir son attestation.',
    'Le prestataire doit avoir les textes le 15 mai au plus tard.',
    'Bruno Sorbier s’occupe des badges.',
    'Ada Lierre se charge de la salle.',
    'Mme Roux s’engage à relire la charte.',
    'Bruno Sorbier a promis de réparer la sono.',
    'Le Relais du Pont veut bien garder les panneaux jusqu’à l’été.',
    'Ada Lierre accepte de tenir la caisse.',
    'M. Faure pense pouvoir livrer les plants avant le 10 avril.',
    'La présidente est chargée de signer la convention.',
    'Le bureau est mandaté pour négocier le loyer.',
    'Toutes les associations sont invitées à relire le projet d’ici le 7 avril.',
    'Le conseil demande à Mme Roux de contacter l’assureur.',
    'Il revient à la trésorière de vérifier les factures.',
    'Merci de répondre au sondage avant le 20 mars.',
    'Charge à la commission de trouver un lieu.',
    'Il reste à choisir un imprimeur.',
    'Reste encore à fixer le tarif.',
    'La Guilde du Val cherche toujours un local pour les outils.',
    'Ada Lierre prépare un budget pour la mi-avril.',
    'La liste des bénévoles est à compléter.',
    'Bilan 2033 (à relire par les membres du bureau).',
    'Le plan sera affiché puis les tracts seront distribués au marché.',
    'L’annuaire sera mis à jour.',
    'La mairie a promis une réponse sous quinze jours.',
    'Il est demandé à l’employé communal de tailler la haie.',
    'Ada Lierre prévient les adhérents par courriel.',
    'Penser à commander du paillage.',
    // English.
    'We still need to find a first aider.',
    'The van needs to be insured.',
    'Ada Thorne will chase the insurers.',
    'The treasurer will close the old account.',
    'Bruno Sorrel agreed to mend the gate.',
    'The clerk was asked to obtain three quotations.',
    'Ada Thorne is looking into the lease.',
    'The steps need to be repaired before May.',
    'Members are asked to return their forms by 3 April.',
    'Volunteers to paint the shed.',
  ])('« %s »', async (line) => {
    expect(await taskIn(line)).toBe('OPEN');
  });

  it.each([
    'Une notice en braille serait utile aux visiteurs.',
    'Il serait bon de faire venir un conteur.',
    'On pourrait demander à une classe de tenir le stand.',
    'M. Faure suggère d’ajouter une ligne au formulaire.',
    'Mme Roux aimerait que les horaires soient affichés.',
    'Pourquoi ne pas inviter le club photo ?',
    'Pourquoi pas un concert le soir même ?',
    'Il faut remplacer la pompe avant le printemps.',
    'L’idée est lancée d’organiser un repas partagé.',
    'Le règlement mériterait d’être relu.',
    'Il est suggéré de repeindre la façade.',
    'A map of the paths would be welcome.',
    'Ada Thorne suggested asking the school.',
    'Ada Lierre estime qu’il y aurait avantage à associer les lycées.',
    'Pourquoi ne pas en faire relire le résumé par des habitants ?',
  ])('that is only wished or proposed: « %s »', async (line) => {
    expect(await taskIn(line)).toBe('PROPOSED');
  });

  it.each([
    ['Actions', '- Mettre à jour le plan avant le 31 mars (B. Sorbier)\n'],
    ['Actions', '- Ada Lierre adresse le protocole à la mairie.\n'],
    ['Qui fait quoi', '- Odile : les crêpes, Bruno : la buvette\n'],
    ['Suites à donner', '- Devis pour la clôture (Ada Lierre)\n'],
    ['Matériel', '- Relire la convention (A. Lierre)\n'],
    ['Matériel', '- BS : relancer la préfecture\n'],
    ['Matériel', '- Pour le 12 avril : rassembler les factures\n'],
    ['Matériel', '- Ada Lierre → commander les plants\n'],
    ['Next steps', '- Book the hall\n'],
  ])('in a list, under « %s »: %s', async (heading, line) => {
    expect(await taskIn(line, heading)).toBeDefined();
  });
});

describe('a sentence asks nothing of anybody', () => {
  it.each([
    // What happens, is or comes to somebody.
    'Les travaux commenceront le 6 juillet.',
    'La commune économisera 740 € par an.',
    'Le festival durera trois jours.',
    'La rue sera fermée à la circulation le samedi.',
    'La subvention sera versée au deuxième trimestre.',
    'La Ville de Namelle touchera une aide de l’État.',
    'Le livre d’Ada Lierre coûtera 12 euros.',
    'La délégation qui rencontrera le préfet compte trois personnes.',
    'Le Relais du Pont organisera un vide-grenier le 2 mai.',
    'La réunion avec la Guilde du Val se tiendra à la mairie.',
    'Les dossiers seront reçus de janvier à mars.',
    // The past, and what is over.
    'Ada Lierre a complété le lexique.',
    'M. Faure devait repeindre le portail, c’est abandonné.',
    'La liste a été transmise par la Guilde du Val.',
    'Bruno Sorbier se chargeait autrefois des clés.',
    // On a condition, denied, asked, thought.
    'Quand la Ville de Namelle enverra son avis, le dossier sera complet.',
    'Ada Lierre n’enverra pas de rappel.',
    'M. Faure demande qui entretient le sentier.',
    'Qui gardera les clés ?',
    'Je pense que la Guilde du Val devra revoir ses tarifs.',
    'À son avis, une limite rendrait la comparaison impossible.',
    'Mme Roux aurait préféré attendre.',
    'Mme Roux est chargée de mission au Relais du Pont.',
    'M. Faure passera la main à Mme Roux en juin.',
    'Le gardien prendra sa retraite fin juin.',
    'Ada Lierre rédige la lettre du quartier depuis 2031.',
    'The group agreed to keep the price at two pounds.',
    'The works will start in June.',
    'The grant will be paid in the autumn.',
    'The hall will be closed on Sunday.',
    'Ada Thorne mended the gate.',
    'La Guilde du Val siégera au comité à l’automne.',
    'Le Relais du Pont a dit qu’il ne viendrait pas et ne paierait plus.',
    'La cotisation passera de 25 à 28 euros.',
    'M. Baumelon en parlera plus loin.',
    'Le Relais du Pont tiendra son assemblée générale le 18 juin.',
    'La Guilde du Val et le Relais du Pont tiendront leur congrès en juin.',
    'Ada Lierre demande une correction au point 3.',
  ])('« %s »', async (line) => {
    expect(await taskIn(line)).toBeUndefined();
  });

  it('under a heading that tells what became of earlier actions', async () => {
    expect(
      await taskIn('- Ada Lierre a complété le lexique.\n- Le webinaire est annulé.\n', 'Actions décidées le 26 janvier'),
    ).toBeUndefined();
  });
});
