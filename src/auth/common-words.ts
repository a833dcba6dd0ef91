/**
 * What passphrases are made of when somebody does not think of one: words at the top of published lists of passwords, French and English, in
 * the folded form of `passphrase-rules.ts` (no accents, no spaces, lower case).
 */
export const COMMON_WORDS: readonly string[] = `
password passphrase passwort motdepasse phrasedepasse monmotdepasse mypassword secret letmein welcome bienvenue bonjour bonsoir salut hello
admin administrator administrateur administration root user utilisateur guest invite login master default changeme test demo example exemple
qwerty qwertz azerty iloveyou jetaime moncoeur monamour monange doudou loulou chouchou princesse princess soleil sunshine coucou amour chocolat
dragon monkey shadow superman batman football baseball basketball hockey soccer marseille paris france lyon toulouse bordeaux liberte
pokemon naruto starwars startrek trustno whatever nothing freedom computer ordinateur internet google facebook samsung iphone
michael jennifer jordan hunter thomas nicolas julien camille charlotte alexandre maxime antoine marine pauline
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre january february march april june july august september october
november december lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday
printemps automne hiver summer winter spring autumn blue red green black white bleu rouge vert noir blanc
association collectif coalition reunion compterendu secretariat president presidente bureau maillage
correcthorsebatterystaple loremipsumdolorsitamet thequickbrownfoxjumpsoverthelazydog portezcevieuxwhiskyaujugeblondquifume
`
  .trim()
  .split(/\s+/);
