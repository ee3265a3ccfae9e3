// Which images a pipeline will ask for, as far as its text says so. The pool starts a run from a machine that has
// the first one running already; when the guess is wrong the run is slower, never different.

import type { Agent, Pipeline, Stage } from './model/pipeline.ts';
import { visitNodes } from './syntax/visit-nodes.ts';
import type { Call, Expression, Node, Script } from './syntax/ast.ts';
import { finish } from './work.ts';

export interface WantedImage {
  readonly image: string;
  /** As the agent directive, or the call of `inside`, gives them; `''` when absent. */
  readonly args: string;
}

/** In the order in which the pipeline gets to them, each once. Images and arguments with interpolations are left out. */
export function wantedImages(pipeline: Pipeline): WantedImage[] {
  return unique([...imageOf(pipeline.agent), ...pipeline.stages.flatMap(imagesOf)]);
}

/** `docker.image('x').inside('args') { … }` of Scripted Pipeline, in the order of the file. */
export function wantedImagesOfScript(script: Script): WantedImage[] {
  return unique(imagesInside(script));
}

function unique(wanted: readonly WantedImage[]): WantedImage[] {
  const found = new Map(wanted.map((each) => [JSON.stringify([each.image, each.args]), each]));
  return [...found.values()];
}

function imagesOf({ agent, body }: Stage): WantedImage[] {
  const own = agent === null ? [] : imageOf(agent);
  switch (body.kind) {
    case 'steps':
      return [...own, ...imagesInside(body.block)];
    case 'matrix':
      return [...own, ...imagesOf(body.matrix.cell)];
    default:
      return [...own, ...body.stages.flatMap(imagesOf)];
  }
}

function imagesInside(root: Node): WantedImage[] {
  const found: WantedImage[] = [];
  const look = (node: Node): void => {
    if (node.kind === 'call') {
      found.push(...imageOfCall(node));
    }
  };
  finish(visitNodes(root, look));
  return found;
}

function imageOf({ kind, options }: Agent): WantedImage[] {
  const image = options.get('image');
  return kind === 'docker' && image !== undefined ? literals(image, options.get('args')) : [];
}

function imageOfCall({ callee, arguments: given }: Call): WantedImage[] {
  const object = callee.kind === 'property' && isText(callee.name, 'inside') ? callee.object : null;
  const image = object?.kind === 'call' && object.callee.kind === 'property' && isText(object.callee.name, 'image') ? object : null;
  const name = image?.arguments[0]?.value;
  const args = given[0]?.value;
  return name === undefined ? [] : literals(name, args?.kind === 'closure' ? undefined : args);
}

function literals(image: Expression, args: Expression | undefined): WantedImage[] {
  const isLiteral = image.kind === 'string' && (args === undefined || args.kind === 'string');
  return isLiteral ? [{ image: image.value, args: args?.value ?? '' }] : [];
}

function isText(expression: Expression, text: string): boolean {
  return expression.kind === 'string' && expression.value === text;
}
