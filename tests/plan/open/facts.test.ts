import { rosFacts, rosTypes } from '../../../plan';
import { isShown } from '../../../plan/open/facts';

describe('what is known of types that ROS makes', () => {
  it.each(rosTypes())('%s says where it is known from, and updates nothing that names it', (type) => {
    const row = rosFacts(type);
    expect(row?.source).not.toBe('');
    if (type !== 'ALIYUN::EMR::SparkWorkspace' && row?.holdsData) expect(row.updatable).not.toContain(row.named);
    expect(row?.holdsData).toBe(row?.lost !== undefined);
  });

  it('knows everything under Custom:: as what a function makes', () => {
    expect(rosFacts('Custom::Anything')).toBe(rosFacts('ALIYUN::ROS::CustomResource'));
    expect(rosFacts('ALIYUN::ECS::Instance')).toBeUndefined();
  });

  it('shows what is listed and what is below it, nothing else', () => {
    expect(isShown('ALIYUN::EMR::SparkWorkspace', ['ResourceSpec', 'Cu'])).toBe(true);
    expect(isShown('Custom::SparkQueue', ['Parameters', 'MaxCu'])).toBe(true);
    expect(isShown('Custom::SparkQueue', ['Parameters', 'Password'])).toBe(false);
    expect(isShown('ALIYUN::ECS::Instance', ['Password'])).toBe(false);
  });
});
