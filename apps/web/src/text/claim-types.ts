import type { ClaimType, Language } from "@recoupe/model";

type Labels = Readonly<Record<Language, string>>;

function label(fr: string, en: string, ar: string): Labels {
  return { fr, en, ar };
}

/** Names of the claim types for readers. */
export const claimTypeLabels: Readonly<Record<ClaimType, Labels>> = {
  clash: label("Affrontement", "Clash", "اشتباك"),
  offensive: label("Offensive", "Offensive", "هجوم واسع"),
  repel: label("Attaque repoussée", "Attack repelled", "صدّ هجوم"),
  airstrike: label("Frappe aérienne", "Air strike", "غارة جوية"),
  shelling: label("Bombardement", "Shelling", "قصف"),
  bombing: label("Attentat à l’explosif", "Bombing", "تفجير"),
  "suicide-bombing": label("Attentat-suicide", "Suicide bombing", "تفجير انتحاري"),
  "chemical-attack": label("Attaque chimique", "Chemical attack", "هجوم كيميائي"),
  killing: label("Meurtre", "Killing", "قتل"),
  "attack-civilians": label("Violence contre des civils", "Attack on civilians", "اعتداء على مدنيين"),
  abduction: label("Enlèvement", "Abduction", "اختطاف"),
  "sexual-violence": label("Violence sexuelle", "Sexual violence", "عنف جنسي"),
  destruction: label("Destruction", "Destruction", "تدمير"),
  advance: label("Avancée", "Advance", "تقدّم"),
  reach: label("Arrivée", "Arrival", "وصول"),
  enter: label("Entrée", "Entry", "دخول"),
  withdraw: label("Retrait", "Withdrawal", "انسحاب"),
  deploy: label("Déploiement", "Deployment", "انتشار"),
  "link-up": label("Jonction", "Link-up", "التقاء قوات"),
  besiege: label("Siège", "Siege", "حصار"),
  "break-siege": label("Siège levé", "Siege broken", "كسر حصار"),
  capture: label("Prise", "Capture", "سيطرة"),
  transfer: label("Changement de mains", "Handover", "تسليم"),
  hold: label("Contrôle", "Control", "بسط السيطرة"),
  contest: label("Territoire disputé", "Contested", "متنازع عليه"),
  base: label("Base établie", "Base set up", "إقامة قاعدة"),
  arrest: label("Arrestation", "Arrest", "اعتقال"),
  surrender: label("Reddition", "Surrender", "استسلام"),
  release: label("Libération", "Release", "إطلاق سراح"),
  agreement: label("Accord", "Agreement", "اتفاق"),
  talks: label("Pourparlers", "Talks", "محادثات"),
  demand: label("Exigence", "Demand", "مطالبة"),
  threat: label("Menace", "Threat", "تهديد"),
  accusation: label("Accusation", "Accusation", "اتهام"),
  sanction: label("Sanction", "Sanction", "عقوبات"),
  support: label("Soutien", "Support", "دعم"),
  protest: label("Manifestation", "Protest", "احتجاج"),
  riot: label("Émeute", "Riot", "شغب"),
  displacement: label("Déplacement de population", "Displacement", "نزوح"),
  evacuation: label("Évacuation", "Evacuation", "إجلاء"),
  aid: label("Aide", "Aid", "مساعدات"),
  disarm: label("Désarmement, déminage", "Disarmament, demining", "نزع سلاح أو ألغام"),
  casualties: label("Victimes", "Casualties", "ضحايا"),
};
