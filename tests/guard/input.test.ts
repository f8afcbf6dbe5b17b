import { called } from './called';
import { inFolder } from './plans';

const PLAN = '{"format_version":"1.2","resource_changes":[]}';

describe('files that hold no plan', () => {
  it('are all told at once, each with its name, a code and a fix', () => {
    const files = {
      'a/state.json': '{"version":4,"lineage":"x"}',
      'a/cut.json': PLAN.slice(0, -2),
      'a/new.tfplan.json': '{"format_version":"2.0"}',
      'a/saved.json': 'PK\u0003\u0004rest',
      'a/risk-dev.json': PLAN,
      'b/risk-dev.tfplan.json': PLAN,
    };
    inFolder('nothing', files, ({ path }) => {
      const { exit, stdout, stderr } = called([...Object.keys(files), 'a/none.json', 'a'].map(path));
      expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
      const told = [...stderr.matchAll(/([^/\n]+):1:1 \[(plan\.file\.\S+)\] .+\n {2}fix: .+/g)].map(([, file, code]) => `${file} ${code}`);
      expect(told).toEqual([
        'state.json plan.file.not-a-plan',
        'cut.json plan.file.truncated',
        'new.tfplan.json plan.file.version',
        'saved.json plan.file.saved-plan',
        'risk-dev.tfplan.json plan.file.twice',
        'none.json plan.file.missing',
        'a plan.file.not-a-file',
      ]);
    });
  });

  it('are told together with mistakes of the estate', () => {
    inFolder('nothing', { 'estate/estate.yaml': 'nam: tiny\n', 'a.json': '{' }, ({ path, estate }) => {
      const { exit, stderr } = called([path('a.json')], { estate });
      expect(exit).toBe(1);
      expect(stderr).toMatch(/a\.json:1:1 \[plan\.file\.truncated\][^]*estate\.yaml:1:1 \[spec\./);
    });
  });
});

describe('what is printed', () => {
  it('with --json is one document, whatever happens', () => {
    const broken = { 'a.json': '{', 'estate/estate.yaml': '' };
    inFolder('topic-retired', broken, ({ plans, path, estate }) => {
      const refused = called(plans, { json: true });
      expect({ exit: refused.exit, stderr: refused.stderr }).toEqual({ exit: 2, stderr: '' });
      expect(JSON.parse(refused.stdout)).toMatchObject({
        ok: false,
        exit: 2,
        stacks: ['foundation-dev', 'shared-dev', 'risk-dev', 'lending-dev'],
        findings: [{ code: 'plan.data.destroyed', resource: { stack: 'lending-dev', name: 'lending-payments' } }],
        problems: [],
      });
      const wrong = called([path('a.json')], { estate, json: true });
      expect({ exit: wrong.exit, stderr: wrong.stderr }).toEqual({ exit: 1, stderr: '' });
      const { findings, problems } = JSON.parse(wrong.stdout) as { findings: unknown[]; problems: { code: string }[] };
      expect(findings).toEqual([]);
      expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['plan.file.truncated', 'spec.file.empty']));
    });
  });

  const instance = (before: object, after: object, type = 'alicloud_star_rocks_instance'): string =>
    JSON.stringify({
      format_version: '1.2',
      resource_changes: [
        {
          address: `${type}.Main`,
          mode: 'managed',
          type,
          name: 'Main',
          change: { actions: ['delete', 'create'], before, after, after_unknown: {}, replace_paths: [['admin_password'], ['topic']] },
        },
      ],
    });

  it('never holds a secret of the plan', () => {
    const plan = instance({ admin_password: 'Hush-1111-before' }, { admin_password: 'Hush-2222-after' });
    inFolder('nothing', { 'lending-dev.json': plan, 'cut.json': plan.slice(0, -40) }, ({ path }) => {
      for (const json of [undefined, true] as const) {
        const all = called([path('lending-dev.json')], json && { json });
        expect(all.stdout).toContain('plan.data.replaced');
        const cut = called([path('cut.json')], json && { json });
        expect(all.stdout + all.stderr + cut.stdout + cut.stderr).not.toMatch(/Hush|1111|2222/);
      }
    });
  });

  it('does nothing to a terminal', () => {
    const plan = instance({ topic: 'pay\u001b[2Jments\u202e\nfake: \u009b1m' }, { topic: 'x' }, 'alicloud_alikafka_topic');
    inFolder('nothing', { 'lend\u001b]0;x\u0007ing.json': plan, 'not\u001b[1m.json': '' }, ({ path }) => {
      const text = called([path('lend\u001b]0;x\u0007ing.json')]);
      const json = called([path('lend\u001b]0;x\u0007ing.json')], { json: true });
      const wrong = called([path('not\u001b[1m.json')]);
      expect(text.stdout).toContain('pay[2Jments fake: 1m');
      expect(text.stdout + json.stdout + wrong.stderr).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
      expect((JSON.parse(json.stdout) as { stacks: string[] }).stacks).toEqual(['lend\u001b]0;x\u0007ing']);
    });
  });
});
