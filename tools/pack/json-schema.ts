import { z } from 'zod';
import { documentTextSchema, manifestSchema, meetingSchema, signatureSchema } from '#core/pack/schema.ts';
import { FORMAT_VERSION } from '#core/pack/upgrades.ts';

/** The published JSON Schema of the kinds of part of an `.mpack`, generated from the code that reads them. */
export function packJsonSchema(): string {
  const part = (schema: z.ZodType): unknown =>
    z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', reused: 'inline' });
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Attaché meeting pack, format version ${String(FORMAT_VERSION)}`,
    description: 'The parts of an .mpack. What a schema cannot say stands in docs/pack-format.md.',
    $defs: {
      'pack.json': part(manifestSchema),
      'meeting.json': part(meetingSchema),
      'documents/<id>/<language>.json': part(documentTextSchema),
      'signature.json': part(signatureSchema),
    },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
