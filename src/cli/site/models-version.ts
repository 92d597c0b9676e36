import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The layers that a model is made by. */
const LAYERS = ['case', 'filter', 'lib', 'models'];

/** A digest of the code that models are made by, in 8 hexadecimal digits: what one version made is nothing to another. */
export function modelsVersion(root: string): string {
  const whole = createHash('sha256');
  for (const layer of LAYERS) {
    const folder = join(root, 'src', layer);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.test)\.ts$/.test(file))
      .map((file) => file.replaceAll('\\', '/'))
      .sort();
    for (const file of files) whole.update(`${layer}/${file}\n`).update(readFileSync(join(folder, file)));
  }
  return whole.digest('hex').slice(0, 8);
}
