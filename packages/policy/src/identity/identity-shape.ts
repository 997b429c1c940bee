/**
 * The boundary of the product: no real person is ever scored. These are the forms by which a real
 * person's identifier is known; every door (files, pages, requests) asks here and refuses.
 */
export type IdentityShape = "resident identity number" | "mobile number";

/**
 * The identifier that a text has the form of, wherever in the text it stands and however it is
 * spaced, or nothing.
 *
 * Source: GB 11643-1999 (resident identity number and its check character); mainland mobile
 * numbers are 11 digits that begin with 13 to 19.
 */
export function identityShapeOf(text: string): IdentityShape | undefined {
  if (lacksDigits(text)) return undefined;
  const plain = text.normalize("NFKC").replace(/\p{Cf}/gu, "");
  return shapeIn(plain) ?? shapeIn(plain.replace(/[\s._()/\p{Pd}]/gu, ""));
}

const fewestDigits = 11;

/** Whether a plain text holds too few digits for any identifier: so nearly every text can be let through at once. */
function lacksDigits(text: string): boolean {
  let digits = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x7e) return false;
    if (code >= 0x30 && code <= 0x39) digits += 1;
  }
  return digits < fewestDigits;
}

function shapeIn(text: string): IdentityShape | undefined {
  for (const [found] of text.matchAll(/(?<!\d)\d{17}[\dXx](?!\d)/g)) {
    if (passesChecksum(found)) return "resident identity number";
  }
  return mobileNumber.test(text) ? "mobile number" : undefined;
}

const mobileNumber = /(?<!\d)(?:(?:00)?86)?1[3-9]\d{9}(?!\d)/;

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function passesChecksum(number: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return "10X98765432"[sum % 11] === number[17]?.toUpperCase();
}

/**
 * Whether a field name announces a real person's data: a name, number, phone, address, face or
 * device, in English or Chinese.
 *
 * @example
 * ```ts
 * identityField("phone_number"); // true
 * identityField("months_overdue"); // false
 * ```
 */
export function identityField(field: string): boolean {
  const plain = field.normalize("NFKC").replace(/\p{Cf}/gu, "");
  if (identityWordsZh.test(plain)) return true;
  const words = plain
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/);
  return words.some((word) => identityWords.has(word)) || identityWords.has(words.join(""));
}

const identityWords = new Set(
  `name names fullname firstname lastname surname forename realname username nickname xingming
  phone phones phonenumber telephone tel mobile mobilenumber cellphone cell shouji dianhua
  address addresses addr street postcode zipcode dizhi zhuzhi
  email mail wechat weixin qq alipay passport idcard idnumber idno identitynumber identitycard
  nationalid citizenid shenfenzheng ssn birthdate birthday dob dateofbirth
  face photo portrait fingerprint biometric device deviceid imei imsi mac ip ipaddress plate
  licenceplate licenseplate bankcard accountnumber`.split(/\s+/),
);

const identityWordsZh =
  /姓名|名字|身份[证證]|[证證]件|手[机機]|[电電][话話]|[联聯][系繫]方式|住址|地址|[邮郵]箱|微信|[护護]照|人[脸臉]|照片|指[纹紋]|[设設][备備]|[车車]牌|[银銀]行卡|出生日期|生日/;

/** A text with every stretch that has the form of an identifier replaced, for messages and logs. */
export function redact(text: string): string {
  return text.replace(/[+\p{Nd}](?:[\s._()/．＿（）／\p{Pd}\p{Cf}]*[\p{Nd}XxＸｘ]){9,}/gu, (found) =>
    identityShapeOf(found) === undefined ? found : "[withheld]",
  );
}
