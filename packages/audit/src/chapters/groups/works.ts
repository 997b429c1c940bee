/** Published works that several chapters rest on. */
export const works = {
  bootstrap: "Efron, B., “Bootstrap Methods: Another Look at the Jackknife”, The Annals of Statistics 7, 1979",
  calders:
    "Calders, T. and Verwer, S., “Three naive Bayes approaches for discrimination-free classification”, Data Mining and Knowledge Discovery 21, 2010",
  fourFifths: "29 CFR § 1607.4(D), Uniform Guidelines on Employee Selection Procedures, 1978",
  liu: "Liu, L. T., Dean, S., Rolf, E., Simchowitz, M. and Hardt, M., “Delayed Impact of Fair Machine Learning”, ICML 2018",
  hardt: "Hardt, M., Price, E. and Srebro, N., “Equality of Opportunity in Supervised Learning”, NIPS 2016",
  simpson:
    "Simpson, E. H., “The Interpretation of Interaction in Contingency Tables”, Journal of the Royal Statistical Society B 13, 1951",
} as const;
