/**
 * Tenenhaus, Esposito Vinzi, Chatelin & Lauro (2005), PLS Path Modeling, Computational Statistics & Data
 * Analysis 48(1), 159–205: the European index of 250 mobile-phone customers, path weighting scheme,
 * standardised, as printed by SmartPLS 2.0 in the files that Monecke & Leisch (2012), semPLS, Journal of
 * Statistical Software 48(3), ship beside the data; and by the centroid scheme, rounded.
 */
export const mobilePhones = {
  centroid: {
    printedDecimals: 3,
    paths: {
      imageExpectation: 0.505,
      imageSatisfaction: 0.179,
      imageLoyalty: 0.195,
      expectationQuality: 0.557,
      expectationValue: 0.051,
      expectationSatisfaction: 0.064,
      qualityValue: 0.557,
      qualitySatisfaction: 0.513,
      valueSatisfaction: 0.192,
      satisfactionComplaints: 0.526,
      satisfactionLoyalty: 0.483,
      complaintsLoyalty: 0.071,
    },
  },
  printedDecimals: 6,
  paths: {
    'image expectation': 0.504914,
    'image satisfaction': 0.17874,
    'image loyalty': 0.195755,
    'expectation quality': 0.556749,
    'expectation value': 0.049988,
    'expectation satisfaction': 0.062523,
    'quality value': 0.558304,
    'quality satisfaction': 0.512024,
    'value satisfaction': 0.194765,
    'satisfaction complaints': 0.528066,
    'satisfaction loyalty': 0.485478,
    'complaints loyalty': 0.066926,
  },
  /** On loyalty, over all ways. */
  totalEffectsOnLoyalty: {
    image: 0.398732,
    expectation: 0.217633,
    quality: 0.323305,
    value: 0.101437,
    satisfaction: 0.520819,
    complaints: 0.066926,
  },
} as const;

/** Three questions on satisfaction with these means, from 1 to 10, weigh the same: their index is 71.97. */
export const satisfactionAnswers = { means: [7.988, 7.128, 7.316], index: 71.97 } as const;
