import { formatDiagnostic, identityField, identityShapeOf, redact } from "@tallyglass/policy";
import { describe, expect, fc, law, libraryTexts, test } from "@tallyglass/testkit";
import { policyWith, readAmongWords } from "./words.ts";

/**
 * Numbers with the form of identifiers that belong to nobody: there is no region 000000, and no
 * mobile number that is all noughts after its prefix.
 */
function checked(seventeen: string): string {
  const digits = Array.from(seventeen, Number);
  const sum = digits.reduce((total, digit, index) => (total + digit * 2 ** (17 - index)) % 11, 0);
  const check = (12 - sum) % 11;
  return seventeen + (check === 10 ? "X" : String(check));
}

const nobody = checked("00000019000101000");
const nobodyWithX = Array.from({ length: 40 }, (_, index) =>
  checked(`000000190001010${String(index).padStart(2, "0")}`),
).find((each) => each.endsWith("X")) as string;
const mobile = "13000000000";

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
const grouped = (text: string, separator: string) => text.replace(/(.{3,4})(?=.)/g, `$1${separator}`);

describe("a resident identity number is known", () => {
  test.each([
    ["as it is", nobody],
    ["with X as its check character", nobodyWithX],
    ["with a small x", nobodyWithX.toLowerCase()],
    ["in groups with spaces", `${nobody.slice(0, 6)} ${nobody.slice(6, 14)} ${nobody.slice(14)}`],
    ["in groups with hyphens", `${nobody.slice(0, 6)}-${nobody.slice(6, 14)}-${nobody.slice(14)}`],
    ["with dots and line ends", grouped(nobody, ".\n")],
    ["in full-width digits", fullWidth(nobody)],
    ["with a full-width X", fullWidth(nobodyWithX)],
    ["with zero-width spaces in it", grouped(nobody, "\u200b")],
    ["inside a sentence", `the number is ${nobody}, they said`],
    ["between Chinese words", `身份证号${nobody}。`],
    ["beside letters", `id${nobody}end`],
    ["with a label", `ID:${nobody}`],
  ])("%s", (_, text) => {
    expect(identityShapeOf(text)).toBe("resident identity number");
  });

  law(
    "whatever its digits, and no number with another check character",
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 11, maxLength: 11 }),
      fc.integer({ min: 1, max: 10 }),
      (digits, shift) => {
        const whole = checked(`000000${digits.join("")}`);
        const other = "10X98765432".indexOf(whole.slice(-1)) + shift;
        const wrong = whole.slice(0, 17) + ("10X98765432"[other % 11] ?? "");

        expect(identityShapeOf(whole)).toBe("resident identity number");
        expect(identityShapeOf(wrong)).toBeUndefined();
      },
    ),
    { runs: 500 },
  );
});

describe("a mobile number is known", () => {
  test.each([
    ["as it is", mobile],
    ["of any prefix from 13 to 19", "19900000000"],
    ["with the prefix of the country", `+86 ${mobile}`],
    ["with the long prefix of the country", `0086${mobile}`],
    ["with the prefix and no plus", `86${mobile}`],
    ["in groups with spaces", "130 0000 0000"],
    ["in groups with hyphens", "130-0000-0000"],
    ["in brackets", "(130) 0000-0000"],
    ["in full-width digits and brackets", fullWidth("(130)0000-0000")],
    ["with zero-width joiners in it", grouped(mobile, "\u200d")],
    ["inside a sentence", `call ${mobile} today`],
    ["between Chinese words", `电话${mobile}，谢谢`],
    ["beside letters", `tel${mobile}x`],
  ])("%s", (_, text) => {
    expect(identityShapeOf(text)).toBe("mobile number");
  });
});

describe("what is harmless passes", () => {
  test.each([
    ...["syn-000042", "syn-999999999999999", "syn-1", "f-2018-06-01", "2018-08-01", "2018-08-01T12:30:45Z"],
    ...["trivium#L403-405", "(50..100]", "10000000000", "12345678901", "1300000000", "130000000001", "0591-8888888"],
    ...["000000000000000000", "123456789012345678", "1.1.2018 - 31.12.2018", "rolling 12 months", "500000.50"],
    ...["sha256:0f343b0931126a20f133d67c2b018a3b1f5d3b1c0e4f3f4a5b6c7d8e9fa0b1c2", "", "玉茗分"],
    ...["http://example.org/2018/08/01/citizen-social-credit", "-32768", "3.14159265358979"],
  ])("`%s`", (text) => {
    expect(identityShapeOf(text)).toBeUndefined();
  });

  test("and so does all of the library", () => {
    const shaped = libraryTexts().flatMap(({ name, text }) =>
      text.split("\n").flatMap((line, index) => (identityShapeOf(line) === undefined ? [] : [`${name}:${index + 1}`])),
    );

    expect(shaped).toEqual([]);
  });
});

describe("a field is known to announce a real person", () => {
  test.each([
    ...["name", "full_name", "fullName", "FirstName", "user_name", "real name", "phone", "phone_number", "phoneNumber"],
    ...["mobile", "Tel", "address", "home_address", "e-mail address", "wechat", "id_card", "idNumber", "ID number"],
    ...[
      "passport",
      "birth_date",
      "dateOfBirth",
      "face",
      "face_id",
      "device_id",
      "imei",
      "ip",
      "plate",
      "licence_plate",
    ],
    ...[
      "xingming",
      "shouji",
      "shenfenzheng",
      "姓名",
      "身份证号",
      "身份證號碼",
      "手机",
      "手機號碼",
      "联系电话",
      "家庭住址",
    ],
    ...["微信号", "人脸特征", "車牌號", "出生日期", "ｎａｍｅ", "na\u200bme"],
  ])("in %s", (field) => {
    expect(identityField(field)).toBe(true);
  });

  test.each([
    ...[
      "months_overdue",
      "hours",
      "blood_ml",
      "platelets_ml",
      "amount_rmb",
      "level",
      "class",
      "serious",
      "points_assessed",
    ],
    ...["recidivist", "years", "workers", "public_incident", "penalty_points", "sanction", "role", "scope", "fact"],
    ...["等级", "时长", "金额", "surnamed", "renamed", "telling", "ipso", "shipment", "facet", "interface", ""],
  ])("not in %s", (field) => {
    expect(identityField(field)).toBe(false);
  });
});

describe("what is withheld", () => {
  const separator = fc.array(fc.constantFrom(" ", "-", ".", "_", "/", "(", ")", "\u200b", "\u3000", "－"), {
    maxLength: 2,
  });
  const someShape = fc
    .record({
      number: fc.constantFrom(nobody, nobodyWithX, mobile, `+86${mobile}`),
      separators: fc.array(separator, { minLength: 20, maxLength: 20 }),
      wide: fc.boolean(),
    })
    .map(({ number, separators, wide }) => {
      const text = Array.from(number, (sign, index) => sign + (separators[index] ?? []).join("")).join("");
      return wide ? fullWidth(text) : text;
    })
    .filter((text) => identityShapeOf(text) !== undefined);
  const word = fc.constantFrom("", "the number ", "电话：", "id=", "error: ", "in `", "(");

  law(
    "is every identifier, however it is written, wherever it stands",
    fc.property(word, someShape, word, (before, shape, after) => {
      const shown = redact(`${before}${shape}${after}`);

      expect(identityShapeOf(shown)).toBeUndefined();
      expect(shown.startsWith(before.trimEnd())).toBe(true);
    }),
    { runs: 500 },
  );

  law(
    "is nothing of a text that holds none",
    fc.property(
      fc.constantFrom(...libraryTexts()).chain(({ text }) => fc.constantFrom(...text.split("\n"))),
      (line) => {
        expect(redact(line)).toBe(line);
      },
    ),
    { runs: 500 },
  );

  test.each([
    ["plainly", `"${nobody} ${mobile}"`],
    ["in full-width digits", `"${fullWidth(nobody)} ${fullWidth(mobile)}"`],
    ["in groups", `"${grouped(nobody, "  ")}; ${grouped(mobile, " - ")}"`],
    ["as a number", mobile],
  ])("is withheld from findings, written %s", (_, written) => {
    const { diagnostics } = readAmongWords(
      policyWith(`note: ${written}\nnotes: [{ id: n, text: { en: ${written} }, cte: 5 }]\n`),
    );

    expect(diagnostics.length).toBeGreaterThan(0);
    for (const diagnostic of diagnostics)
      expect(identityShapeOf(formatDiagnostic(diagnostic).replaceAll("\n", "|"))).toBeUndefined();
  });
});
