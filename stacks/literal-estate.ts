import type { Named } from '../domain/model';
import { type Literal, literally } from '../domain/text/literal';
import type { Environment, Estate } from '../model/model';

/** An estate as stacks are built from: every text of it reaches Terraform as it was written. */
export type LiteralEstate = Literal<Omit<Estate, 'environments'> & { readonly environments: Named<Literal<Environment>> }>;

/** The only way from an estate to its stacks. */
export const literalEstate = (estate: Estate): LiteralEstate => literally(estate) as LiteralEstate;
