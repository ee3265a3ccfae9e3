// A model as text, for the expected texts of tests. Expressions are printed as the file has them.

import type { Agent, Condition, EnvironmentEntry, Input, Matrix, Option, Pipeline, PostBlock, Stage, Tool, When } from '../model/pipeline.ts';
import type { Call, Closure, Expression } from '../syntax/ast.ts';
import type { Span } from '../syntax/source.ts';

/** A line; what is inside of it is indented. */
type Line = string | readonly Line[];
type Text = (node: { readonly span: Span }) => string;

export function printPipeline(pipeline: Pipeline): string[] {
  const text: Text = ({ span }) => pipeline.source.body.slice(span.start, span.end).replaceAll(/\s+/g, ' ');
  const lines: Line[] = [
    'pipeline',
    [
      ...pipeline.libraries.map((library) => `library ${text(library)}`),
      ...printAgent(pipeline.agent, text),
      ...printEnvironment(pipeline.environment, text),
      ...printOptions(pipeline.options, text),
      ...printCalls('parameter', pipeline.parameters, text),
      ...printCalls('trigger', pipeline.triggers, text),
      ...printTools(pipeline.tools, text),
      ...pipeline.stages.flatMap((stage) => printStage(stage, text)),
      ...printPost(pipeline.post, text),
    ],
  ];
  return flatten(lines, '');
}

function flatten(lines: readonly Line[], margin: string): string[] {
  return lines.flatMap((line) => (typeof line === 'string' ? [margin + line] : flatten(line, `${margin}  `)));
}

function printStage(stage: Stage, text: Text): Line[] {
  return [`stage ${stage.name}${stage.failFast ? ' (failFast)' : ''}`, printParts(stage, text)];
}

function printParts(stage: Stage, text: Text): Line[] {
  return [
    ...(stage.when === null ? [] : printWhen(stage.when, text)),
    ...(stage.agent === null ? [] : printAgent(stage.agent, text)),
    ...printEnvironment(stage.environment, text),
    ...printOptions(stage.options, text),
    ...printTools(stage.tools, text),
    ...(stage.input === null ? [] : printInput(stage.input, text)),
    ...printBody(stage, text),
    ...printPost(stage.post, text),
  ];
}

function printBody({ body }: Stage, text: Text): Line[] {
  switch (body.kind) {
    case 'steps':
      return [`steps ${printBlock(body.block, text)}`];
    case 'matrix':
      return printMatrix(body.matrix, text);
    default:
      return [body.kind, body.stages.flatMap((stage) => printStage(stage, text))];
  }
}

function printMatrix({ axes, excludes, cell }: Matrix, text: Text): Line[] {
  const conditions = excludes.map((exclude) => exclude.map(({ name, values, negated }) => `${name} ${negated ? 'not ' : ''}in ${values.join(', ')}`));
  return [
    'matrix',
    [...axes.map(({ name, values }) => `axis ${name}: ${values.join(', ')}`), ...conditions.map((each) => `exclude ${each.join(' and ')}`), ...printParts(cell, text)],
  ];
}

function printAgent({ kind, options }: Agent, text: Text): Line[] {
  return [`agent ${kind}`, printNamed(options, text)];
}

function printNamed(values: ReadonlyMap<string, Expression>, text: Text): string[] {
  return Array.from(values, ([name, value]) => `${name}: ${text(value)}`);
}

function printEnvironment(entries: readonly EnvironmentEntry[], text: Text): Line[] {
  return entries.map(({ name, value }) => `environment ${name} = ${text(value)}`);
}

function printOptions(options: readonly Option[], text: Text): Line[] {
  return options.map(({ call }) => `option ${printCall(call, text)}`);
}

function printCalls(what: string, calls: readonly Call[], text: Text): Line[] {
  return calls.map((call) => `${what} ${printCall(call, text)}`);
}

function printCall({ callee, arguments: given }: Call, text: Text): string {
  return `${text(callee)}(${given.map(text).join(', ')})`;
}

function printTools(tools: readonly Tool[], text: Text): Line[] {
  return tools.map(({ type, value }) => `tool ${type} ${text(value)}`);
}

function printInput({ options, parameters }: Input, text: Text): Line[] {
  return ['input', [...printNamed(options, text), ...printCalls('parameter', parameters, text)]];
}

function printWhen({ beforeAgent, beforeInput, beforeOptions, conditions }: When, text: Text): Line[] {
  const moments = [beforeOptions ? ' before options' : '', beforeInput ? ' before input' : '', beforeAgent ? ' before agent' : ''];
  return [`when${moments.join('')}`, conditions.flatMap((condition) => printCondition(condition, text))];
}

function printCondition(condition: Condition, text: Text): Line[] {
  switch (condition.kind) {
    case 'allOf':
    case 'anyOf':
    case 'not':
      return [condition.kind, condition.conditions.flatMap((each) => printCondition(each, text))];
    case 'expression':
      return [`expression ${printBlock(condition.block, text)}`];
    default:
      return [`${condition.kind} ${printNamed(condition.arguments, text).join(', ')}`.trimEnd()];
  }
}

function printPost(post: readonly PostBlock[], text: Text): Line[] {
  return post.map(({ condition, block }) => `post ${condition} ${printBlock(block, text)}`);
}

function printBlock(block: Closure, text: Text): string {
  return `{ ${block.body.map(text).join('; ')} }`;
}
