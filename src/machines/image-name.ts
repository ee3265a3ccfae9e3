/** `docker.io/library/maven` → `maven:latest`: one name for what Docker takes for the same image. */
export function normaliseImageName(name: string): string {
  const short = name.replace(/^(index\.)?docker\.io\//, '').replace(/^library\//, '');
  return /:[^/]*$/.test(short) || short.includes('@') ? short : `${short}:latest`;
}
