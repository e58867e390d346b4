import { webAddress } from './web-address.js';

it.each([
  ['https://www.gov.cn/zhengce/content/202511/content_7047090.htm', true],
  ['HTTP://www.gov.cn/', true],
  ['javascript:alert(1)', false],
  [' javascript:alert("https://www.gov.cn/")', false],
  ['data:text/html,x', false],
  ['//www.gov.cn/', false],
  ['国办发明电〔2025〕7号', false],
  [null, false],
])('makes a link of %s: %s', (source, isLink) => {
  expect(webAddress(source)).toBe(isLink ? source : null);
});
