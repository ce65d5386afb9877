package com.carrotsearch.labs.langid;

/**
 * The tables of the library's model, which it keeps to its own package. The library reads them in
 * an order in which every number is far from the one before; whoever has them can lay them out
 * anew.
 *
 * @param languages by class
 * @param prior of each class, as a logarithm
 * @param likelihoods of each feature in a class, as logarithms, class by class
 * @param steps of the automaton that finds features, by state and byte
 * @param features that a state of it finds; null for none
 */
public record OpenModel(
    String[] languages, float[] prior, float[] likelihoods, short[] steps, int[][] features) {

  /** The one the library comes with. */
  public static OpenModel load() {
    Model model = Model.defaultModel();
    return new OpenModel(model.langClasses, model.nb_pc, model.nb_ptc, model.dsa, model.dsaOutput);
  }
}
