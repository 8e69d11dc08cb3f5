/**
 * Writes the table of spelling pairs that the test of names is held to:
 * `… scripts/spelling-pairs.ts ../shared > packages/gazetteer/fixtures/spelling-pairs.tsv`. Pairs that must meet are those
 * of the groups below and, for towns of Syria and Iraq, the Latin and the Arabic name of one record; pairs that must not
 * are those listed below and names of two towns that differ in one consonant.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readLocalities } from "@recoupe/gazetteer";

const groups = `Al-Qaem|al-Qaïm|Al-Qa'im|Qaim|Al Qaim|القائم
Boukamal|Abou Kamal|Albu Kamal|al-Bukamal|Abu Kamal|Albou Kamal|البوكمال
Deir Ezzor|Deir ez-Zor|Dayr az Zawr|Deir-Ezzor|Deir al-Zor|دير الزور
Rawa|Rawah|Raoua|راوة|راوه
Mayadin|al-Mayadeen|Mayadine|الميادين
Soueïda|As Suwayda|Sweida|Sueida|السويداء
Hawija|Hawidja|Houeija|al-Hawija|الحويجة
Maarat al-Nouman|Ma'arrat an-Nu'man|Maaret al-Numan|Maarrat al-Numan
Afrin|Afrine|Efrin|عفرين
Kharkiv|Kharkov|خاركيف
Raqqa|Rakka|Ar-Raqqah|Raqqah|الرقة
Zaporijjia|Zaporizhzhia|Zaporijia|زابوريجيا
Homs|Hims|حمص
Khan Cheikhoun|Khan Shaykhun|Khan Sheikhoun|Khan Sheikhun|خان شيخون
Hajine|Hajin|Hajeen|هجين
al-Chafah|ash-Sha'fah|Shafah|Al-Shaafah|الشعفة
Latamné|Latamneh|al-Latamna|اللطامنة
Qayyarah|Qayyara|Qayara|القيارة
Bachiqa|Bashiqa|Ba'shiqah|بعشيقة
Wad Madani|Wad Medani|Ouad Madani|ود مدني
Kobané|Kobani|Kobane|كوباني
Hodeida|Al Hudaydah|Hodeidah|Hudaydah|الحديدة
Douma|Duma|دوما
Idlib|Idleb|Edleb|إدلب
Falloujah|Fallujah|Fallouja|Al-Fallujah|الفلوجة
Nassiriya|Nasiriyah|An Nasiriyah|Nassiriyah|الناصرية
Souleimaniyeh|Sulaymaniyah|Sulaimaniya|As-Sulaymaniyah|السليمانية
Bassorah|Basorah|Bassora
Tikrit|Tikreet|Takrit|تكريت
Sinjar|Sindjar|Sinjâr|سنجار
Baaj|Ba'aj|Al-Ba'aj|البعاج
Hassaké|Hasakah|Al-Hasakah|Hassakeh|الحسكة
Qamichli|Qamishli|Kamishli|Al-Qamishli|القامشلي
Jarablous|Jarabulus|Jarablus|جرابلس
Manbij|Menbij|Manbidj|منبج
Saraqeb|Saraqib|Sarakeb|سراقب
Souran|Suran|Sawran|صوران
Zabadani|Az-Zabadani|al-Zabadani|الزبداني
Tell Abyad|Tal Abyad|Tall Abyad|تل أبيض
Tell Rifaat|Tal Rifaat|Tall Rif'at|تل رفعت
Ain Issa|Ayn Issa|Aïn Issa|'Ayn 'Isa|عين عيسى
Ras al-Aïn|Ras al-Ayn|Ra's al 'Ayn|Ras el-Ain|رأس العين
Cheikh Miskin|Sheikh Miskeen|Shaykh Miskin|Cheikh Meskine|الشيخ مسكين
Khan Younès|Khan Yunis|Khan Younis|خان يونس
Jabaliya|Jabalia|Jabaliyah|جباليا
Beit Hanoun|Bayt Hanun|Beit Hanun|بيت حانون
Taëz|Taiz|Ta'iz|تعز
Chabwa|Shabwah|Shabwa|شبوة
Mokha|Mukha|al-Mokha|المخا
Zinjibar|Zindjibar|Zenjibar|زنجبار
Syrte|Sirte
Benghazi|Bengazi|Banghazi|بنغازي
Misrata|Misratah|Misurata|مصراتة
Tobrouk|Tobruk|Tubruq|طبرق
Gharyan|Ghariyan|Gharian|غريان
Tarhouna|Tarhuna|Tarhunah|ترهونة
El Fasher|Al-Fashir|El-Facher|al-Fasher|الفاشر
Nyala|Niyala|نيالا
Omdurman|Oumdurman|Omdourman|أم درمان
Kadugli|Kadougli|Kadogli|كادقلي
Kidal|Kidel|كيدال
Maïduguri|Maiduguri|مايدوغوري
Donetsk|Donietsk|دونيتسك
Bakhmout|Bakhmut|باخموت
Kramatorsk|Kramatorsq|كراماتورسك
Avdiïvka|Avdiivka|Avdeevka|أفدييفكا
Kherson|Khersone|خيرسون
Marioupol|Mariupol|ماريوبول
Koupiansk|Kupiansk|Kupyansk|كوبيانسك
Kandahar|Qandahar|قندهار
Kunduz|Koundouz|Qunduz|قندوز
Hérat|Herat|هرات
Baïdoa|Baidoa|بيدوا
Kismayo|Kismaayo|Kismaio|كيسمايو`.split("\n");

const strangers = `Rawa|Rabia
راوة|ربيعة
Hama|Homs
حماة|حمص
Tal Afar|Tell Rifaat
Kirkuk|Karak
Mosul|Misrata
Raqqa|Rutba
Douma|Damas
Hajin|Hasakah
Deir Ezzor|Deir Hafer
Deir Ezzor|Tell Ezzor
Khan Cheikhoun|Khan Younès
Khan al-Sabil|Khan Sheikhoun
Ain Issa|Ain Tarma
Beit Hanoun|Beit Lahia
Ras al-Ain|Ras Lanouf
Abu Kamal|Abu Duhur
Abou Kamal|Kamal
Anah|Ana al-Kabira
Hit|Hatra
Haditha|Hawija
Baaj|Baiji
Sinjar|Sinnar
Samarra|Samawah
Najaf|Nadjran
Taiz|Tarim
Aden|Adan al-Sughra
Marib|Maarib al-Qadima
Zabid|Zubayr
Sirte|Surman
Derna|Darnah al-Jadida
Sebha|Sabratha
Nyala|Niamey
Gao|Goma
Kidal|Kadugli
Mopti|Moptin
Kherson|Kharkiv
Donetsk|Dnipro
Sumy|Soumgaït
Bakhmut|Bakhchissaraï
Lviv|Luhansk
Bucha|Bosra
Idlib|Irbil
Tikrit|Tartus
Tartous|Tall Tuqan
Latakia|Latamneh
Afrin|Arbin
Azaz|Aziziyah
Al-Bab|Al-Baaj
Manbij|Mahin
Palmyre|Palma
Tadmor|Tadef
Saraqib|Sarmin
Nubl|Nabak
Zahra|Zarzur
Maskanah|Maskat
Tabqa|Tabuk
Resafa|Rusayfa al-Gharbiya
Suran|Sarin
Kafr Zita|Kafr Nabl
Kafr Batna|Kafr Hamra
Jisr al-Choughour|Jisr al-Basha
Quneitra|Qunaytirat al-Sharqiya
Beled|Balad Ruz
Bassora|Bosra
Erbil|Arbin
Dohuk|Daquq
Kut|Kufa
Karbala|Karak
Ramadi|Rumaytha
Habbaniyah|Hamdaniyah
Gaza|Gazala
Rafah|Rifa
Jénine|Janin al-Sharqi
Tulkarem|Tall Karim al-Sahel`.split("\n");

const shared = process.argv[2] ?? "../shared";
const meet = new Set<string>();
const part = new Set<string>();
for (const group of groups) {
  const spellings = group.split("|");
  for (const [at, a] of spellings.entries()) for (const b of spellings.slice(at + 1)) meet.add(`${a}\t${b}`);
}
for (const pair of strangers) part.add(pair.replace("|", "\t"));

/** Records whose first Arabic name is another name, not another spelling, or whose Latin one is Kurdish. */
const otherNames = new Set(
  "Ali Al-Gharbi District|Ash Shaykhan|Qal'at Salih|Al Jabayish|Seyid Sadiq|Behirke|Al Qa'im|Ain Nuni|Derkar|Al Manadhirah|Xebat|Zaxu|Mawet|Chwarta|Derbendixan|Palmyra|Aleppo|Damascus".split(
    "|",
  ),
);

const places = readLocalities(readFileSync(join(shared, "gazetteer/localities.tsv"), "utf8"));
const towns = places.filter((place) => place.rank > 0);
for (const { name, names } of towns) {
  const arabic = names.find((other) => /^[\u0621-\u064a ]{3,}$/.test(other));
  if (arabic !== undefined && !otherNames.has(name) && meet.size < 620 && /^[A-Z][a-z' -]+$/i.test(name))
    meet.add(`${name}\t${arabic}`);
}

/** Letters in which two names of one length differ. */
function differences(a: string, b: string): readonly number[] {
  return Array.from(a, (letter, index) => (letter === b.charAt(index) ? -1 : index)).filter((index) => index >= 0);
}
const isPlain = (letter: string): boolean => "bdfjklmnrstz".includes(letter);
for (const [at, { name: a }] of towns.entries()) {
  for (const { name: b } of towns.slice(at + 1)) {
    if (part.size >= 560 || a.length !== b.length || a.length < 4) continue;
    const [first, second] = differences(a.toLowerCase(), b.toLowerCase());
    if (first === undefined || second !== undefined) continue;
    const [x, y] = [a.toLowerCase().charAt(first), b.toLowerCase().charAt(first)];
    if (isPlain(x) && isPlain(y)) part.add(`${a}\t${b}`);
  }
}
/** Names made unlike by one sound, where the map has too few: a town's name with its first plain consonant changed. */
const other: Readonly<Record<string, string>> = {
  b: "m",
  m: "r",
  r: "b",
  d: "l",
  l: "d",
  n: "f",
  f: "n",
  s: "m",
  t: "r",
  k: "m",
  j: "l",
  z: "r",
};
for (const { name } of places) {
  if (part.size >= 560) break;
  const at = Array.from(name.toLowerCase()).findIndex((letter, index) => index > 3 && letter in other);
  if (at < 0 || /[A-Z'-]/.test(name.slice(1).replace(/^l /, ""))) continue;
  part.add(`${name}\t${name.slice(0, at)}${other[name.charAt(at).toLowerCase()] ?? ""}${name.slice(at + 1)}`);
}
process.stdout.write("a\tb\tsame\n");
for (const pair of meet) process.stdout.write(`${pair}\tyes\n`);
for (const pair of part) process.stdout.write(`${pair}\tno\n`);
