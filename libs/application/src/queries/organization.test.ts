import { OrganizationView } from './organization.js';

describe('the name of a unit that is not registered', () => {
  const unit = (id: string) => new OrganizationView([]).unit(id);

  it('says of an investor that it is from outside, and its code', () => {
    expect(unit('org91440784MA4UABCD11').name).toEqual({
      zh: '外部单位 91440784MA4UABCD11',
      en: 'Outside organization 91440784MA4UABCD11',
    });
  });

  it('is the id of any other', () => {
    expect(unit('orgchart').name).toEqual({ zh: 'orgchart', en: 'orgchart' });
  });
});
