// Writes icu.txt: numbers and dates of all tags as ICU has them (Node 20.20: ICU 78, CLDR 48).
//   node icu.mjs >icu.txt
import { readFileSync } from "node:fs";
const tags = readFileSync("../locales.txt", "utf8").trim().split("\n").map((l) => l.split("\t")[0]).filter((t) => t !== "und");
const date = new Date(Date.UTC(2022, 5, 5, 14, 30));
for (const tag of tags) {
  if (!Intl.NumberFormat.supportedLocalesOf(tag).length) continue;
  const number = (v, o) => new Intl.NumberFormat(tag, o).format(v);
  const day = (o) => new Intl.DateTimeFormat(tag + "-u-ca-gregory", { timeZone: "UTC", ...o }).format(date);
  console.log([
    tag, number(1234567.5), number(12345), number(1234), number(-1.5), number(0.275, { style: "percent", minimumFractionDigits: 1 }),
    day({ dateStyle: "long" }), day({ year: "numeric", month: "long" }), day({ year: "numeric", month: "short" }), day({ year: "numeric" }),
    day({ dateStyle: "short" }), day({ hour: "numeric", minute: "numeric", hourCycle: "h23" }),
    [1, 2, 5, 1.5].map((v) => new Intl.PluralRules(tag).select(v)).join(" "),
  ].join("\t"));
}
