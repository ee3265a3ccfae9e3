import { childInvocations, positionalArgument, toCall } from './invocation.ts';
import type { Invocation } from './invocation.ts';
import type { Input } from './pipeline.ts';
import { required } from './required.ts';

/** InputDirective : `input` `{` (Field Value | `parameters` `{` Parameter* `}`)* `}` */
export function buildInput(section: Invocation | null): Input | null {
  if (section === null) {
    return null;
  }
  const fields = childInvocations(section);
  return {
    span: section.nameSpan,
    options: new Map(fields.filter(({ name }) => name !== 'parameters').map((field) => [field.name, required(positionalArgument(field))])),
    parameters: fields.filter(({ name }) => name === 'parameters').flatMap((field) => childInvocations(field).map(toCall)),
  };
}
