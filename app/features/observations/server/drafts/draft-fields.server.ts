import { type DraftFields, draftFieldsSchema } from '../../contract'

/** The stored form of a draft; one that was never saved is empty. */
export const draftFieldsOf = ({ fields }: { fields: unknown }): DraftFields =>
  draftFieldsSchema.parse(fields)
