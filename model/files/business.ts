import * as z from 'zod';
import { sections } from '../../constructs/registry';
import { tags } from '../../domain/schema/collections';
import { email, text } from '../../domain/schema/scalars';
import { access } from './access';

const owner = email.describe('e-mail address of the team; becomes the owner tag');
const costCenter = text.describe('becomes the cost-center tag; in quotes when it is a number');
const profile = text.describe('file in profiles/ that says what is not written here: each of its options, whole');

/** Own options of a file, then a section of each service and what may use them. */
const fileWith = <Own extends z.ZodRawShape>(own: Own) =>
  z.strictObject({
    ...own,
    description: text.exactOptional(),
    tags: tags.prefault({}),
    ...sections('business'),
    access: access.prefault({}),
  });

/** `businesses/<name>.yaml`: what one business line needs; with a profile, what both say. */
export const businessFile = fileWith({ profile: profile.exactOptional(), owner, costCenter }).describe(
  "What one business line needs, in the services' own words",
);

/** `profiles/<name>.yaml`: what businesses that take it say alike. */
export const profileFile = fileWith({ owner: owner.exactOptional(), costCenter: costCenter.exactOptional() }).describe(
  'What several businesses say alike',
);

/** What a business says itself, where it is not known what its profile says. */
export const ownOfBusinessFile = profileFile.extend({ profile: profile.exactOptional() });

export type BusinessFile = z.output<typeof businessFile>;
