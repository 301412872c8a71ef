import { expect, test } from 'vitest';
import { classifySites } from '../../src/exposure/classify-sites.ts';
import { createTellingTest } from '../../src/exposure/use/find-uses.ts';
import { PROVIDERS, tempProject } from './temp-project.ts';

test('a caller that has scanned the bytes says which files are worth a look, with the same result', async () => {
  const project = tempProject({
    'index.html': '<script type="module" src="/src/main.ts"></script>',
    'src/main.ts': 'import "./ai"; localStorage.setItem("theme", "dark")',
    'src/ai.ts': 'new OpenAI({ apiKey, dangerouslyAllowBrowser: true })',
    'notes.txt': 'dangerouslyAllowBrowser',
  });
  const view = project.view();
  const isTelling = createTellingTest(PROVIDERS);
  const telling = view.files.filter((path) => isTelling(path, view.read(path)!));
  expect(telling).toEqual(['src/ai.ts']);
  const { advisories } = await classifySites(view, [], PROVIDERS, telling);
  expect(advisories).toEqual((await classifySites(view, [], PROVIDERS)).advisories);
  expect(advisories.map(({ path }) => path)).toEqual(['src/ai.ts']);
  expect((await classifySites(view, [], PROVIDERS, [])).advisories).toEqual([]);
  project.remove();
});
