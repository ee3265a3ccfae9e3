/**
 * `$NAME` and `${NAME}` become values, `$$` a dollar, and names that have no value stay as they are written, as
 * Jenkins does to some parameters of steps [hudson.Util.replaceMacro].
 */
export function expandVariables(text: string, lookUp: (name: string) => string | null | undefined): string {
  return text.replace(/\$(?:(\w+)|\{([\w.]+)\}|\$)/g, (whole, plain: string | undefined, braced: string | undefined) => {
    const name = plain ?? braced;
    return name === undefined ? '$' : (lookUp(name) ?? whole);
  });
}
