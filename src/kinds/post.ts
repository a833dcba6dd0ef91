import { Entity } from './entity.js';
import { Kind } from './kind.js';

@Kind({
  prefix: 'post',
  plural: 'posts',
  description: 'A function in a body, or a group defined by one, whether its holder is named or not (Popolo, W3C ORG).',
  label: { fr: 'Fonction', en: 'Post' },
  labelPlural: { fr: 'Fonctions', en: 'Posts' },
  iri: 'http://www.w3.org/ns/org#Post',
  actor: true,
  computed: ['partOf', 'holders'],
})
export class Post extends Entity {
  static readonly kind = 'POST';
}
