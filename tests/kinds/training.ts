import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { defineEnum } from '../../src/core/enums.js';
import { Fact, TypeFact } from '../../src/core/fact.js';
import type { LocalizedText } from '../../src/core/lang.js';
import { Entity } from '../../src/kinds/entity.js';
import { Kind } from '../../src/kinds/kind.js';

/** A kind that the program does not know, with a fact of every type and computed fields, and the migration that its columns need. */

const TrainingType = defineEnum('TrainingType', 'What sort of training.', {
  COURSE: ['cours', 'course'],
  SEMINAR: ['séminaire', 'seminar'],
});

const Audience = defineEnum('Audience', 'For whom a training is.', {
  BEGINNERS: ['débutants', 'beginners'],
  EXPERTS: ['spécialistes', 'experts'],
});

@Kind({
  prefix: 'training',
  plural: 'trainings',
  description: 'A training.',
  label: { fr: 'Formation', en: 'Training' },
  labelPlural: { fr: 'Formations', en: 'Trainings' },
  iri: 'https://schema.org/EducationEvent',
  computed: ['dates', 'status', 'venues', 'places', 'partOf', 'ownClaims'],
  listed: 'latest',
})
export class Training extends Entity {
  static readonly kind = 'TRAINING';

  @TypeFact({ field: 'trainingType', values: TrainingType, description: 'What sort of training.' })
  classification!: keyof typeof TrainingType | null;

  @Fact({ type: 'enum', values: Audience, label: { fr: 'Public visé', en: 'Audience' }, description: 'For whom it is.' })
  audience!: keyof typeof Audience | null;

  @Fact({ type: 'text', label: { fr: 'Salle', en: 'Room' }, description: 'Where in the building.' })
  room!: string | null;

  @Fact({ type: 'url', label: { fr: 'Inscription', en: 'Enrolment' }, description: 'Where to enrol.', field: 'enrolment' })
  enrolmentUrl!: string | null;

  @Fact({ type: 'localized', label: { fr: 'Objectif', en: 'Aim' }, description: 'What one learns.' })
  aim!: LocalizedText | null;

  @Fact({ type: 'localized', label: { fr: 'Devise', en: 'Motto' }, description: 'Its motto.', display: 'lead' })
  motto!: LocalizedText | null;
}

const COLUMNS = ['audience', 'room', 'enrolmentUrl', 'aim', 'motto'];

export class AddTraining9000000000000 implements MigrationInterface {
  readonly name = 'AddTraining9000000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns(
      'entity',
      COLUMNS.map((name) => new TableColumn({ name, type: 'text', isNullable: true })),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('entity', COLUMNS);
  }
}
