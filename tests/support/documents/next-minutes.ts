import { docx, heading, item, paragraph, run, table } from './docx.js';

/**
 * The next minutes of the coalition of the three meetings, as a secretary would write them in Word: two pages, numbered headings, a
 * paragraph per association, boxes as tables of one cell. Invented, like all of that coalition.
 */

const bold = (words: string): string => paragraph(run(words, '<w:b/>'));
const box = (words: string): string => table([[words]]);

export const NEXT_MINUTES: Uint8Array = docx(
  [
    bold('COMPTE-RENDU DE LA REUNION DU 18 SEPTEMBRE 2030'),
    bold('DU COLLECTIF « LES QUATRE VENTS »'),
    paragraph('Nantes, le 24 septembre 2030'),
    paragraph('Prochaine réunion :'),
    item('Prochaine réunion du Collectif le mercredi 11 décembre 2030 de 10h à 12h30 à la Maison du Large, à Nantes.'),
    heading('Suites de la réunion du 12 juin'),
    paragraph('Le compte-rendu de la réunion du 12 juin est adopté à l’unanimité.'),
    paragraph(
      'Jeanne Corvaline a envoyé les actes du Forum le 2 juillet. Irène Malvoisel a transmis au secrétariat la synthèse des remarques sur le guide de l’accueil. Escale Indigo n’a pas pu réaliser la carte des lieux d’accueil : elle est reportée au 30 novembre 2030.',
    ),
    paragraph(
      'Phares et Docks a mis à jour l’annuaire des associations. Lison Pradalier n’a pas encore pris contact avec le foyer des Trois-Amarres.',
    ),
    box('A suivre : Lison Pradalier prendra contact avec le foyer des Trois-Amarres avant le 15 octobre.'),
    heading('Actualités présentées par les associations'),
    bold('Escale Indigo :'),
    paragraph(
      'Escale Indigo lance la permanence mobile le 1er octobre 2030 à Saint-Nazaire. La permanence s’adresse aux travailleurs saisonniers. Elle est financée par la Fondation Ormeval à hauteur de 12 000 euros.',
    ),
    paragraph(
      'L’association a recruté deux juristes cet été. Jeanne Corvaline a rencontré Aurèle Chastenay, directrice du Port de Valmarine, le 4 septembre.',
    ),
    bold('Maison du Large :'),
    paragraph(
      'La Maison du Large a accueilli 61 personnes en août, dont 14 mineurs isolés. Le foyer est plein depuis le 20 août. Basile Quernec, directeur adjoint, s’en inquiète : aucune place ne sera libre avant janvier 2031.',
    ),
    paragraph('La Maison du Large organise une journée portes ouvertes le 9 novembre 2030 à La Rochelle.'),
    bold('Phares et Docks :'),
    paragraph(
      'Phares et Docks adhère à la Plateforme des Littoraux depuis le 1er juillet 2030. L’association participera à son assemblée générale le 17 octobre à Nantes. Octave Tissandre y interviendra sur l’accueil des saisonniers.',
    ),
    bold('Fondation Ormeval :'),
    paragraph(
      'La Fondation Ormeval a remis le Prix Ormeval 2030 à l’Atelier des Dunes. Maëlle Fontbrune quitte la fondation ; Sibylle Arcambal lui succède depuis le 1er septembre.',
    ),
    box(
      'A suivre : La Fondation Ormeval enverra le règlement du prix aux associations d’ici la fin octobre. Octave Tissandre rendra compte de l’assemblée à la prochaine réunion.',
    ),
    heading('Rencontre avec la Préfecture'),
    paragraph(
      'La rencontre avec la Préfecture des Trois-Rivières s’est tenue le 9 juillet 2030. Le Collectif y était représenté par Irène Malvoisel et Basile Quernec. La préfecture a annoncé l’ouverture de 25 places d’hébergement avant l’hiver. Elle n’a pas répondu à la question des mineurs isolés.',
    ),
    paragraph(
      'Il faudrait demander un calendrier écrit. La Métropole de Valmarine pourrait prêter un local pendant l’hiver, mais rien n’est décidé.',
    ),
    box('A suivre : Irène Malvoisel écrira à la Préfecture des Trois-Rivières avant le 10 octobre 2030.'),
    heading('Préparation de la Journée des saisonniers'),
    paragraph(
      'La Journée des saisonniers aura lieu le 5 avril 2031 à Saint-Nazaire. Le Collectif retient le thème « Un toit pour une saison » par 5 voix pour et 1 abstention. L’idée d’un concours de photographies n’est pas retenue.',
    ),
    paragraph(
      'Hugo Vernanteuil indique que la Métropole de Valmarine soutient la Journée des saisonniers. Le budget prévu est de 4 500 euros.',
    ),
    box('A suivre : Escale Indigo proposera un programme pour la prochaine réunion.'),
    bold('Participants à la réunion du 18 septembre 2030'),
    item('Phares et Docks, Irène Malvoisel et Octave Tissandre'),
    item('Escale Indigo, Jeanne Corvaline (présidence de séance)'),
    item('Maison du Large, Basile Quernec'),
    item('Maison du Large, Lison Pradalier'),
    item('Fondation Ormeval, Sibylle Arcambal'),
    item('Métropole de Valmarine, Hugo Vernanteuil (observateur)'),
    item('Secrétariat du Collectif, Solène d’Aubrespine'),
    bold('Excusés :'),
    item('Port de Valmarine, Aurèle Chastenay'),
    paragraph('Compte-rendu réalisé par Solène d’Aubrespine, pour le secrétariat du Collectif « Les Quatre Vents ».'),
  ].join(''),
);
