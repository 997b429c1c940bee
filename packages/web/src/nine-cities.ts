/** The nine cities of the base document, in its order. */
export const nineCities = [
  "suzhou-osmanthus",
  "suqian-xichu",
  "rongcheng-rongcheng",
  "weihai-haibei",
  "fuzhou-yuming",
  "wuhu-lehui",
  "hangzhou-qianjiang",
  "xiamen-heron",
  "zhucheng-shunde",
] as const;

/** What the cities are called by themselves. Fuzhou is 抚州 in Jiangxi, not 福州 in Fujian. */
export const cityNames: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  "suzhou-osmanthus": { en: "Suzhou", zh: "苏州" },
  "suqian-xichu": { en: "Suqian", zh: "宿迁" },
  "rongcheng-rongcheng": { en: "Rongcheng", zh: "荣成" },
  "weihai-haibei": { en: "Weihai", zh: "威海" },
  "fuzhou-yuming": { en: "Fuzhou (Jiangxi)", zh: "抚州" },
  "wuhu-lehui": { en: "Wuhu", zh: "芜湖" },
  "hangzhou-qianjiang": { en: "Hangzhou", zh: "杭州" },
  "xiamen-heron": { en: "Xiamen", zh: "厦门" },
  "zhucheng-shunde": { en: "Zhucheng", zh: "诸城" },
};
